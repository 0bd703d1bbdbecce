/**
 * What people are told of at once, by mail and in the console. Failures of single objects are none: they are gathered from the
 * provisioning log.
 */
export type NoticeKind =
  /** The job backs off. facts: code, message, advice, next (ms). */
  | 'quarantined'
  /** It still does. facts: as `quarantined`, and since (ms), day. */
  | 'quarantine-reminder'
  /** It works again. facts: since (ms). */
  | 'quarantine-left'
  /** After four weeks of quarantine its Provisioning Status is Off. facts: code, message, advice, since (ms). */
  | 'job-disabled'
  /** The guard held something. facts: cycle, line, and how many of each kind. */
  | 'removals-held'
  /** One edit would change an attribute of very many objects. facts: attribute, objects. */
  | 'mass-change'
  /** A secret ends soon, or is over. facts: credential (its name), expires (ms), days (that are left), warning (30, 7, 1 or 0). */
  | 'credential-expiring'
  /** The first full cycle is through. facts: cycle, and counts by outcome. */
  | 'initial-cycle-finished'
  /** A drift check saw what no check before had seen. facts: drift (its number), found (how many). */
  | 'drift-found'
  /** A job that should have run did not. facts: due (ms), message. */
  | 'silent';

/** One thing that happened to a job. The facts hold numbers and plain sentences, never a secret or somebody's attributes. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly tenant: number;
  /** A job has the number of its application. */
  readonly job: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: Readonly<Record<string, string | number>>;
}
