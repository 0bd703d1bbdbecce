import type { ScimContext } from './context.ts';

/** Says in the log what a client did beside RFC 7644 and was forgiven; nothing when there was nothing. */
export function noteHabits({ deps, requestId, leniency }: ScimContext): void {
  const habits = leniency.fired();
  if (habits.length > 0) deps.log.debug('client habits were forgiven', { requestId, habits });
}
