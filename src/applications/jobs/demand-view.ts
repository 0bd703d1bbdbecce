import type { Explanation, MappedValue, MatchQuestion, ScopeClause, ShownObject } from '#engine/explain/explanation.ts';
import type { LoggedEntry } from '#engine/log/list-entries.ts';
import type { MappingSource } from '#engine/model/configuration.ts';
import type { Exchange } from '#engine/model/target.ts';
import type { Json } from '#scim/json.ts';
import { demandSteps } from './demand-steps.ts';

export type DemandStatus = 'success' | 'skipped' | 'failure' | 'warning' | 'waiting' | 'preview';

/** One of the steps that are opened out. */
export interface DemandStep {
  readonly name: 'import' | 'scope' | 'match' | 'map' | 'export';
  readonly status: DemandStatus;
  readonly text: string;
  /** What to do about it, where something is to be done. */
  readonly tips: readonly string[];
}

/** One object that was provisioned on demand, with everything that led there. */
export interface DemandedObject {
  readonly objectId: string;
  readonly name: string;
  readonly type: string;
  readonly action: string;
  readonly status: DemandStatus;
  readonly code: string | null;
  readonly message: string;
  /** Its entry in the provisioning log; null: there is none. */
  readonly entry: string | null;
  readonly steps: readonly DemandStep[];
  readonly properties: readonly Property[];
  readonly clauses: readonly ScopeClause[];
  readonly linked: ShownTarget | null;
  readonly questions: readonly (Pick<MatchQuestion, 'path' | 'value'> & { readonly found: readonly ShownTarget[] })[];
  readonly values: readonly (Omit<MappedValue, 'source'> & { readonly source: string; readonly kind: string })[];
  /** What was changed, or attempted. */
  readonly modified: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
  readonly exchanges: readonly Exchange[];
}

interface Property {
  readonly name: string;
  readonly value: Json;
}

interface ShownTarget {
  readonly id: string;
  readonly claimed: boolean;
  readonly properties: readonly Property[];
}

/** What came of an object: its entry in the log; `undefined` when the cycle has not come to it, `null` when nothing was to be told. */
export type DemandEnd = LoggedEntry | null | undefined;

/** An explanation with what came of it. */
export function viewDemanded(explained: Explanation, end: DemandEnd, preview: boolean): DemandedObject {
  const { subject, name, type, decision } = explained;
  const steps = demandSteps(explained, end, preview);
  const last = steps.at(-1);
  const action = decision?.kind === 'act' || decision?.kind === 'plan' ? decision.action.kind : 'skip';
  const foreseen = decision !== undefined && 'code' in decision && decision.code !== '' ? decision.code : null;
  return {
    objectId: subject.id ?? '',
    name,
    type,
    action: end?.action ?? action,
    status: last?.status ?? 'waiting',
    code: end === undefined || end === null ? (explained.failure?.code ?? foreseen) : (end.code ?? null),
    message: last?.text ?? '',
    entry: end?.entry ?? null,
    steps,
    properties: explained.properties.map(([each, value]) => ({ name: each, value })),
    clauses: explained.clauses,
    linked: explained.linked === undefined ? null : shown(explained.linked),
    questions: explained.questions.map((one) => ({ ...one, found: one.found.map(shown) })),
    values: explained.values.map(({ source, ...value }) => ({
      ...value,
      source: sourceText(source),
      kind: source.kind,
    })),
    modified: end?.body.modified ?? [],
    exchanges: end?.body.exchanges ?? [],
  };
}

function shown({ id, claimed, properties }: ShownObject): ShownTarget {
  return { id, claimed, properties: properties.map(([name, value]) => ({ name, value })) };
}

/** The source of a mapping as it is written: `[mail]`, a constant in quotes, an expression. */
export function sourceText(source: MappingSource): string {
  switch (source.kind) {
    case 'direct':
      return `[${source.attribute}]`;
    case 'constant':
      return `"${source.value}"`;
    case 'expression':
      return source.text;
    case 'none':
      return '';
  }
}
