import type { StepTime } from '#resources/requests/request-trace.ts';

export interface StepTimes {
  readonly passed: readonly string[];
  /** When each of them began, milliseconds. */
  readonly startedAt: readonly number[];
  /** When the last of them ended. */
  readonly answered: number;
  /** Milliseconds of all, sending included. */
  readonly took: number;
}

/**
 * How long each step of a request took. What is left of the whole time is the sending of a reply in pieces.
 *
 * @param every false: only steps that took a millisecond, and the last one, as thousands of requests that went well are kept
 */
export function stepTimes({ passed, startedAt, answered, took }: StepTimes, every: boolean): readonly StepTime[] {
  const steps = passed.map((step, at) => ({
    step,
    took: Math.max(0, (startedAt[at + 1] ?? answered) - (startedAt[at] ?? answered)),
  }));
  const sending = took - (answered - (startedAt[0] ?? answered));
  const all = sending > 0 ? [...steps, { step: 'sendReply', took: sending }] : steps;
  return every ? all : all.filter(({ took: ms }, at) => ms > 0 || at === all.length - 1);
}
