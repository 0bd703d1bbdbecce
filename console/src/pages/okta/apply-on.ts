import type { Row } from '../applications/mapping-draft.ts';

/** When a row is applied, as Okta says it; `none`: do not map. */
export type ApplyOn = 'always' | 'creation' | 'none';

export function applyOf({ source, mapped, apply }: Row): ApplyOn | 'match-only' {
  return source.kind === 'none' || !mapped ? 'none' : apply;
}

/** The row applied at another time. A row that is not mapped writes nothing and keeps its value: it is mapped again as it was. */
export function withApply(row: Row, apply: ApplyOn): Row {
  return apply === 'none' ? { ...row, mapped: false } : { ...row, apply, mapped: true };
}
