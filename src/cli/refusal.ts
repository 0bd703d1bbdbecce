/** What the program's exit status says to a script. */
export const exitCodes = {
  /** Done. */
  done: 0,
  /** Refused or failed; nothing half-done. */
  refused: 1,
  /** The command was not understood. */
  usage: 2,
  /** The leaver report was printed, and an account in it can still be used; a command that was not understood prints none. */
  open: 2,
  /** The data folder, the store, the address or the server cannot be used. */
  unusable: 3,
  /** Asked with `--exit-code`: a plan has something to do. */
  changes: 4,
  /** The same, and the guard would hold its removals. */
  held: 5,
  /** What was compared is not the same. */
  differs: 2,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that cannot be done: one sentence what and where, and what to do. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly advice: string;
  readonly exitCode: ExitCode;

  constructor(message: string, advice: string, exitCode: ExitCode = exitCodes.refused) {
    super(message);
    this.advice = advice;
    this.exitCode = exitCode;
  }
}
