import type { Outcome } from '../outcome.ts';

/** The SQLSTATE of a caught error (PostgreSQL, appendix A); undefined for a broken connection and anything else. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return 'severity' in error ? error.code : undefined;
}

/** unique_violation: somebody has that key already. */
export function isTaken(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/** query_canceled: what statement_timeout ends with. */
export function isTimeout(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/** serialization_failure, deadlock_detected: the same transaction may well go through when it is run again. */
export function isConflict(error: unknown): boolean {
  return sqlState(error)?.startsWith('40') ?? false;
}

/**
 * Classes that blame the server or its state: connection, transaction state (a standby), authorization, no such database,
 * conflict, resources (a full disk is 53100), locks, intervention, system, internal.
 */
const machine: ReadonlySet<string> = new Set(['08', '25', '28', '3D', '40', '53', '55', '57', '58', 'XX']);

/** Whether the store, not the statement, is to blame. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return machine.has(state.slice(0, 2));
  return !(error instanceof TypeError || error instanceof RangeError);
}

/** The outcome of a commit that failed with `error`. */
export function failure(error: unknown): Outcome {
  const text = error instanceof Error ? error.message : String(error);
  if (!isUnavailable(error)) return { kind: 'fault', message: `The store refused a statement: ${text}` };
  return {
    kind: 'unavailable',
    message: `The write was not stored (${text}). Check that PostgreSQL runs, can be reached and has disk space.`,
  };
}
