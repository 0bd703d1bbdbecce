/**
 * Why data cannot be opened: `newer` and `foreign` data, tables that `drifted` from what the migrations left, an `unreachable` file or server, a folder that is `locked` by
 * another process.
 */
export type UnusableReason = 'newer' | 'foreign' | 'drifted' | 'unreachable' | 'locked';

/** The store cannot be opened at all; the message tells the operator what was wrong, where, and what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
