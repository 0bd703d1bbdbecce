import { type Lease, renewLease, takeLease } from '#storage/lease.ts';
import type { Commit } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { leaseTime } from '../execute/run.ts';

/** The lease of one job, as the process sees it that runs the job: who holds it runs its cycles. */
export class JobLease {
  readonly #deps: EngineDeps;
  readonly #tenant: number;
  readonly #name: string;
  #asked = false;

  constructor(deps: EngineDeps, { tenant, job }: { readonly tenant: number; readonly job: number }) {
    this.#deps = deps;
    this.#tenant = tenant;
    this.#name = `job:${job}`;
  }

  /** Undefined when another process has it. */
  async take(): Promise<Lease | undefined> {
    const { storage, clock, random } = this.#deps;
    // A SQLite store belongs to one process: a lease that stands when we first ask is of one that is dead.
    if (storage.dialect === 'sqlite' && !this.#asked) await storage.commit(this.#freed());
    this.#asked = true;
    const request = { tenant: this.#tenant, name: this.#name, owner: random.uuid() };
    const answer = await takeLease(storage, { ...request, ttl: leaseTime, now: clock.now() });
    return 'lease' in answer ? answer.lease : undefined;
  }

  /** Renews it while the target makes everybody wait and nothing is committed. */
  async keep(lease: Lease, over: AbortSignal): Promise<void> {
    const { storage, clock } = this.#deps;
    while (await clock.wait(leaseTime / 3, over)) {
      if (over.aborted) return;
      await renewLease(storage, lease, clock.now() + leaseTime).catch(() => undefined);
    }
  }

  #freed(): Commit {
    const write = {
      sql: 'update lease set until = 0 where tenant = ? and name = ?',
      parameters: [this.#tenant, this.#name],
    };
    return { tenant: this.#tenant, writes: [write] };
  }
}
