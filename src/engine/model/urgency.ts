/**
 * In what order work goes. `leaving`: somebody may have to go; `demanded`: an administrator waits for it; `changed`; `unhurried`: retries
 * and a cycle's pages.
 */
export const urgencies = ['leaving', 'demanded', 'changed', 'unhurried'] as const;
export type Urgency = (typeof urgencies)[number];

/** As it stands in a row of work: smaller goes first. */
export function urgencyNumber(urgency: Urgency): number {
  return urgencies.indexOf(urgency) - 1;
}
