import type { Json } from '#scim/json.ts';
import type { CompiledMapping } from '../decide/compiled.ts';
import type { Action } from '../model/action.ts';
import type { ModifiedProperty } from '../model/log-entry.ts';

/** What an action changes, attribute by attribute, for its log entry. Redacted mappings show `[Redact]`. */
export function modifiedBy(mapping: CompiledMapping, action: Action): readonly ModifiedProperty[] {
  const secret = new Set(
    [...mapping.attributes, ...mapping.references].filter((one) => one.redacted).map((one) => one.path),
  );
  const show = (path: string, value: Json | undefined): Json =>
    value === undefined ? null : secret.has(path) ? '[Redact]' : value;
  if (action.kind === 'delete') return [];
  if (action.kind === 'create') {
    return Object.entries(action.attributes).map(([path, value]) => ({ path, before: null, after: show(path, value) }));
  }
  return action.changes.map(({ path, before, after }) => ({
    path,
    before: show(path, before),
    after: show(path, after),
  }));
}
