import type { Clock, Log, Metrics } from '#deps.ts';
import { insertRequests } from '#resources/requests/request-rows.ts';
import { isNotable, type RequestTrace } from '#resources/requests/request-trace.ts';
import type { Storage } from '#storage/port.ts';

/** Milliseconds between two times of writing. */
const interval = 2_000;
/** Requests of one tenant, and of all, that are kept until then. */
const mostOfTenant = 100;
const mostOfAll = 2_000;
/** Tenants whose traces are written at a time: what SQLite puts into one transaction, and no more than a moment's wait for the writes of others. */
const together = 16;

export interface RequestTracesDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * What clients asked, collected in memory and written every two seconds, one commit a tenant, so that no request waits for it.
 * Under load what says least is dropped, and counted: first requests that went through without a word. What was not written
 * yet is lost by kill -9.
 */
export class RequestTraces {
  readonly #deps: RequestTracesDeps;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #waiting = new Map<number, RequestTrace[]>();
  #size = 0;
  #dropped = 0;

  constructor(deps: RequestTracesDeps) {
    this.#deps = deps;
    this.#running = this.#run();
  }

  /** Takes what `make` gives, which is asked for nothing where there is no room for it: under load that is nearly always. */
  record(
    tenant: number,
    outcome: Pick<RequestTrace, 'status' | 'habits' | 'refusals'>,
    make: () => RequestTrace,
  ): void {
    const traces = this.#waiting.get(tenant) ?? [];
    if (traces.length < mostOfTenant && this.#size < mostOfAll) {
      traces.push(make());
      this.#waiting.set(tenant, traces);
      this.#size += 1;
      return;
    }
    this.#dropped += 1;
    const plain = isNotable(outcome) ? traces.findIndex((each) => !isNotable(each)) : -1;
    if (plain === -1) return;
    traces.splice(plain, 1);
    traces.push(make());
  }

  /** Writes what was recorded so far. A store that cannot take it now loses it. */
  async flush(): Promise<void> {
    const { storage, log, metrics } = this.#deps;
    const waiting = this.#waiting;
    if (this.#dropped > 0) metrics.count('rollcall_request_traces_dropped_total', {}, this.#dropped);
    this.#waiting = new Map();
    this.#size = 0;
    this.#dropped = 0;
    let failed: PromiseRejectedResult | undefined;
    const all = [...waiting];
    for (let first = 0; first < all.length; first += together) {
      const written = await Promise.allSettled(
        all
          .slice(first, first + together)
          .map(([tenant, traces]) => storage.commit({ tenant, writes: [insertRequests(tenant, traces)] })),
      );
      failed ??= written.find((result) => result.status === 'rejected');
    }
    if (failed !== undefined) log.warn('Traces of some requests were not written', { error: String(failed.reason) });
  }

  /** Stops the clock and writes what is left. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
    await this.flush();
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      if (await this.#deps.clock.wait(interval, this.#closing.signal)) await this.flush();
    }
  }
}
