import type { Notice } from '#engine/model/notice.ts';
import { insertNotice, latestNotice } from '#engine/queries/notices.ts';
import { lateSince } from '#engine/schedule/next-due.ts';
import { type JobDue, readDue } from '#engine/schedule/read-due.ts';
import { type Lease, leaseGuard, releaseLease, takeLease } from '#storage/lease.ts';
import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { expiryNotice } from './expiry-notice.ts';

/** How the jobs that are on stand to their schedules, together: it names none. */
export interface JobsHealth {
  readonly state: 'on-time' | 'late';
  readonly on: number;
  readonly late: number;
  /** The latest end of a cycle that went through. */
  readonly lastSuccess: string | null;
  /** When the next cycle begins. */
  readonly next: string | null;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** Looks whether jobs run when they should and whether secrets end soon, and tells it once. Lives as long as the server. */
export class JobWatch {
  readonly #deps: ApplicationDeps;
  /** Since when each job is due: what is due at once has no time of its own. */
  readonly #due = new Map<number, number>();
  #health: JobsHealth | undefined;

  constructor(deps: ApplicationDeps) {
    this.#deps = deps;
  }

  /** As it was at the last look; undefined: no job is on, or nobody has looked yet. */
  get health(): JobsHealth | undefined {
    return this.#health;
  }

  async look(): Promise<void> {
    const deps = this.#deps;
    const { tenant } = await organisationOf(deps);
    const on: JobDue[] = [];
    const late: JobDue[] = [];
    const notices: Notice[] = [];
    for (const application of await deps.storage.read(selectApplications(tenant))) {
      const found = await readDue(deps, tenant, application.application);
      if (found === undefined) continue;
      const silent = this.#silence(found);
      if (found.job.state === 'on') on.push(found);
      if (silent !== undefined) late.push(found);
      notices.push(...(await this.#notices(tenant, application, found, silent)));
    }
    this.#health = on.length === 0 ? undefined : healthOf(on, late.length);
    if (notices.length > 0) await this.#tell(tenant, notices);
  }

  /** Since when a job is due without having run (ms). The first look at it says nothing: the job may just be beginning. */
  #silence({ job, due, runs }: JobDue): number | undefined {
    const now = this.#deps.clock.now();
    if (runs || due.at === undefined || due.at > now) {
      this.#due.delete(job.job);
      return undefined;
    }
    const since = this.#due.get(job.job);
    if (since !== undefined) return lateSince(job, due, now, since);
    this.#due.set(job.job, now);
    return undefined;
  }

  async #notices(
    tenant: number,
    application: StoredApplication,
    { job, due }: JobDue,
    silent: number | undefined,
  ): Promise<Notice[]> {
    const at = this.#deps.clock.now();
    const expiring = job.state === 'on' ? expiryNotice(application, tenant, at) : undefined;
    const silence: Notice | undefined =
      silent === undefined
        ? undefined
        : { kind: 'silent', tenant, job: job.job, at, facts: { due: silent, message: due.why } };
    const fresh: Notice[] = [];
    for (const notice of [expiring, silence]) {
      if (notice !== undefined && (await this.#isNew(notice))) fresh.push(notice);
    }
    return fresh;
  }

  /** Whether nobody was told of it: a warning of a secret counts for its days, a silence for a day. */
  async #isNew(notice: Notice): Promise<boolean> {
    const [last] = await this.#deps.storage.read(latestNotice(notice.tenant, notice.job, notice.kind));
    if (last === undefined) return true;
    const { facts } = notice;
    if (notice.kind === 'silent') return last.facts.due !== facts.due || notice.at - last.at >= day;
    return last.facts.expires !== facts.expires || Number(last.facts.warning) > Number(facts.warning);
  }

  /** By one process at a time: another may have told it meanwhile. */
  async #tell(tenant: number, notices: readonly Notice[]): Promise<void> {
    const { storage, clock, random } = this.#deps;
    const request = { tenant, name: 'watch', owner: random.uuid(), ttl: minute, now: clock.now() };
    const answer = await takeLease(storage, request);
    if (!('lease' in answer)) return;
    const lease: Lease = answer.lease;
    try {
      for (const notice of notices) {
        if (!(await this.#isNew(notice))) continue;
        const writes = [leaseGuard(lease, clock.now() + minute), insertNotice(random, notice)];
        await storage.commit({ tenant, writes });
        this.#deps.log.warn(`A job wants attention: ${notice.kind}.`, { tenant, job: notice.job });
      }
    } finally {
      await releaseLease(storage, lease).catch(() => undefined);
    }
  }
}

function healthOf(on: readonly JobDue[], late: number): JobsHealth {
  const ends = on.flatMap(({ succeeded }) => succeeded ?? []);
  const begins = on.flatMap(({ due }) => due.at ?? []);
  return {
    state: late > 0 ? 'late' : 'on-time',
    on: on.length,
    late,
    lastSuccess: ends.length === 0 ? null : new Date(Math.max(...ends)).toISOString(),
    next: begins.length === 0 ? null : new Date(Math.min(...begins)).toISOString(),
  };
}

/** Looks once a minute until it is closed. */
export function startJobWatch(deps: ApplicationDeps): { health(): JobsHealth | undefined; close(): Promise<void> } {
  const watch = new JobWatch(deps);
  const closing = new AbortController();
  const rounds = (async () => {
    do {
      await watch.look().catch((error: unknown) => {
        deps.log.warn('The jobs could not be looked at; it is tried again.', { error: String(error) });
      });
    } while (await deps.clock.wait(minute, closing.signal));
  })();
  return {
    health: () => watch.health,
    close: async () => {
      closing.abort();
      await rounds;
    },
  };
}
