/**
 * What an administrator said of pushing one group. `active`: it is pushed by name, assigned or not; `inactive`: nothing of it is written
 * until it is activated; `ended`: it is not pushed, whatever assigns it or takes it in.
 */
export type PushState = 'active' | 'inactive' | 'ended';

/** Groups whose name is so are pushed, those of now and later ones. Letters are compared without regard to case. */
export interface PushRule {
  /** What the rule is called; no two have one name. */
  readonly name: string;
  readonly operator: PushOperator;
  /** Of `displayName`. */
  readonly value: string;
}

export type PushOperator = 'starts-with' | 'contains' | 'equals';
