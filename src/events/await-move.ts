import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';

/**
 * Reads until `enough` says so, each time the tenant's feed moved (undefined: that of any tenant), for at most `ms` milliseconds
 * or until the signal aborts; answers what was read last. It reads at least once.
 */
export async function awaitMove<Found>(
  { storage, clock }: { readonly storage: Storage; readonly clock: Clock },
  tenant: number | undefined,
  read: () => Promise<Found>,
  enough: (found: Found) => boolean,
  { ms, signal }: { readonly ms: number; readonly signal?: AbortSignal | undefined },
): Promise<Found> {
  const until = clock.now() + ms;
  let moved = new AbortController();
  const stopListening = storage.onFeed((which) => {
    if (tenant === undefined || which === tenant) moved.abort();
  });
  try {
    for (;;) {
      // Before it is read: what comes while it is read is not missed.
      moved = new AbortController();
      const found = await read();
      const left = until - clock.now();
      if (enough(found) || left <= 0) return found;
      await clock.wait(left, AbortSignal.any(signal === undefined ? [moved.signal] : [moved.signal, signal]));
      // The store may be gone in a moment: it is not read again.
      if (signal?.aborted === true) return found;
    }
  } finally {
    stopListening();
  }
}
