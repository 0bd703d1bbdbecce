const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a job in quarantine waits before each probe (ms); the last one from then on. */
const waits = [5 * minute, hour, 6 * hour, day] as const;

/** After how many days of quarantine people are reminded of it. */
export const reminderDays: readonly number[] = [1, 7, 21];

/** After so long the job is switched off (ms). */
export const disabledAfter = 28 * day;

/** How long it waits after so many probes that failed (ms). */
export function probeWait(probes: number): number {
  return waits[Math.min(probes, waits.length - 1)] ?? day;
}

/** The reminder that is due now, of those not sent by `reminded` (days); undefined: none. */
export function reminderDue(since: number, reminded: number, now: number): number | undefined {
  return reminderDays.findLast((one) => one > reminded && now - since >= one * day);
}
