/**
 * What a task is about. `connection`: the application refuses or is away, and the job is in quarantine; `failed`: an object or membership
 * could not be written; `held`: the guard waits; `adopt`: an account was found; `provision`: somebody was assigned before accounts were made.
 */
export const taskKinds = ['connection', 'failed', 'held', 'adopt', 'provision'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something of an application that waits for a person. */
export interface TaskView {
  /** Names it: kind, application and its place there. */
  readonly key: string;
  readonly kind: TaskKind;
  readonly application: number;
  readonly applicationName: string;
  /** Null: it is about the whole application. */
  readonly object: {
    readonly type: string;
    /** Null: it was deleted for good. */
    readonly objectId: string | null;
    readonly name: string;
    /** Of a membership: who is to be added to or taken out of `name`. */
    readonly member: string | null;
  } | null;
  /** Of what is held: what would be done. */
  readonly action: string | null;
  readonly code: string | null;
  /** What is the matter, in words. */
  readonly message: string;
  /** What to do; may be empty. */
  readonly advice: string;
  readonly since: string | null;
  /** When it is tried again by itself; null: not before somebody decides. */
  readonly next: string | null;
}

/** Whether *Retry Selected* does something about it: it is tried again, or provisioned. The rest is decided on its own page. */
export function isRetried(kind: TaskKind): boolean {
  return kind === 'connection' || kind === 'failed' || kind === 'provision';
}
