import type { ValueRow } from '#engine/explain/value-rows.ts';
import { sourceText } from '../jobs/demand-view.ts';
import type { ExplainedValue } from './explained.ts';

/** Mapped values as they are shown. */
export function viewValues(rows: readonly ValueRow[]): readonly ExplainedValue[] {
  return rows.map(({ target, source, reads, steps, value, written, shown, drifted, changed, note, after }) => ({
    target,
    source: sourceText(source),
    kind: source.kind,
    reads,
    steps,
    // What is chosen at creation has no value of its own.
    value: value ?? (changed ? after : null),
    written,
    ...(shown === undefined ? {} : { shown }),
    drifted,
    changed,
    note,
  }));
}
