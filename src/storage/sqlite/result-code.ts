import type { Outcome } from '../outcome.ts';

/** SQLite's extended result code of a caught error (sqlite.org/rescode.html); undefined for anything else. */
export function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return error.errcode;
}

/** SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID: somebody has that key already. */
export function isTaken(error: unknown): boolean {
  const code = resultCode(error);
  return code === 1555 || code === 2067 || code === 2579;
}

/** Primary result codes that blame the machine, not the statement, with what the operator can do. */
const machine: ReadonlyMap<number, string> = new Map([
  [5, 'another process holds the data file; end it'],
  [6, 'another connection holds the table; try again'],
  [7, 'there is no memory left; give the process more'],
  [8, 'the data file may not be written; check its owner and mode, and that the disk is mounted for writing'],
  [10, 'the disk failed to read or write; check it, then restart'],
  [11, 'the data file is damaged; restore a backup'],
  [13, 'the disk is full; free space, then it works again'],
  [14, 'the data file cannot be opened; check the folder and its mode'],
  [22, 'the file has grown beyond what the system allows'],
  [26, 'the file is not a database; restore a backup'],
]);

/** What to do about an error of the machine; undefined when the statement is to blame. */
export function machineProblem(error: unknown): string | undefined {
  const code = resultCode(error);
  return code === undefined ? undefined : machine.get(code & 0xff);
}

/** The outcome of a commit that failed with `error`. Names the statement, never its values. */
export function failure(error: unknown): Outcome {
  const text = error instanceof Error ? error.message : String(error);
  const problem = machineProblem(error);
  if (problem !== undefined) return { kind: 'unavailable', message: `The write was not stored (${text}): ${problem}.` };
  return { kind: 'fault', message: `The store refused a statement: ${text}` };
}
