import { compileProtection, nobodyProtected, type Protects } from '../decide/protection.ts';
import type { EngineDeps } from '../deps.ts';
import type { Job } from '../model/job.ts';
import { configurationVersion, jobByNumber } from '../queries/jobs.ts';

/** How old the list may be that a write is checked against (ms). */
const freshFor = 1_000;

/**
 * The accounts that nobody touches, as they are now: a cycle runs under the configuration it began with, but what an administrator
 * protects meanwhile is protected at once. Lives as long as the run.
 */
export class Protection {
  readonly #deps: EngineDeps;
  readonly #job: Job;
  #version: number;
  #read: number;
  #protects: Protects;

  constructor(deps: EngineDeps, job: Job, version: number, protects: Protects) {
    this.#deps = deps;
    this.#job = job;
    this.#version = version;
    this.#protects = protects;
    this.#read = 0;
  }

  /** The list is empty. */
  get none(): boolean {
    return this.#protects === nobodyProtected;
  }

  /** To be asked of the very names that would be written to. */
  readonly ruleFor: Protects = (names) => this.#protects(names);

  /** Reads the list again when it is older than a second. */
  async refresh(): Promise<void> {
    // A draft is simulated with the list that it holds.
    if (this.#version < 0) return;
    const { storage, clock } = this.#deps;
    const now = clock.now();
    if (now - this.#read < freshFor) return;
    this.#read = now;
    const { tenant, job } = this.#job;
    const [current] = await storage.read(jobByNumber(tenant, job));
    if (current === undefined || current.configuration === this.#version) return;
    const [configuration] = await storage.read(configurationVersion(tenant, job, current.configuration));
    if (configuration === undefined) return;
    this.#version = current.configuration;
    this.#protects = compileProtection(configuration.protected ?? []);
  }
}
