import type { Clock, Log } from '#deps.ts';
import type { ResourceContext } from '#resources/context.ts';
import { purgeExpired } from '#resources/purge-resource.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Once an hour, empties the recycle bin of what has lain there longer than the directory keeps it. */
export function keepHouse(context: ResourceContext, clock: Clock, log: Log): { close(): Promise<void> } {
  const closing = new AbortController();
  const rounds = (async () => {
    do {
      try {
        await emptyRecycleBin(context, clock.now());
      } catch (error) {
        log.warn('The recycle bin could not be emptied; it is tried again in an hour.', { error: String(error) });
      }
    } while (await clock.wait(hour, closing.signal));
  })();
  return {
    close: async () => {
      closing.abort();
      await rounds;
    },
  };
}

/** Purges in steps, so that other commits come in between. */
async function emptyRecycleBin(context: ResourceContext, now: number): Promise<void> {
  const days = context.profile.profile.lifecycle.recycleDays ?? 30;
  while ((await purgeExpired(context, now - days * day)) > 0);
}
