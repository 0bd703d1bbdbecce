import type { Clock } from '#deps.ts';
import { StorageUnavailable, type Write } from '#storage/port.ts';
import { addTally, type Tally } from '../model/outcome.ts';
import { Halt } from './halt.ts';

export interface JointCommitsOptions {
  readonly clock: Clock;
  /** Commits under the lease; answers the refusal, undefined when it is done. */
  readonly commit: (writes: readonly Write[], counts: Tally) => Promise<string | undefined>;
  /** Whether calls at the target are under way: only then is there company to wait for. */
  readonly busy: () => boolean;
  /** So many parts wait for no more. */
  readonly enough: number;
}

/** What one object writes and counts. */
interface Part {
  readonly writes: readonly Write[];
  readonly counts: Tally;
  readonly resolve: (refusal: string | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** How long a part waits for others (ms). The lanes are wide enough for the target to be kept busy meanwhile. */
const patience = 10;

/**
 * Collects what the objects of a run write at about the same time into one commit: one guard of the lease, one tally, one COMMIT
 * for some 25 parts. A joint commit that is refused is undone, and each part is committed alone. Lives as long as the run.
 */
export class JointCommits {
  readonly #options: JointCommitsOptions;
  #waiting: Part[] = [];
  #committing = false;
  #timed = false;

  constructor(options: JointCommitsOptions) {
    this.#options = options;
  }

  /** Commits together with others; resolves once it is durable, with the refusal of these writes if they are refused. */
  join(writes: readonly Write[], counts: Tally): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ writes, counts, resolve, reject });
      this.look();
    });
  }

  /** Commits what waits if nobody is to be waited for; to be called whenever a call at the target has ended. */
  look(): void {
    const { enough, busy } = this.#options;
    if (this.#committing || this.#waiting.length === 0) return;
    if (this.#waiting.length >= enough || !busy()) this.#flush();
    else if (!this.#timed) this.#flushLater();
  }

  #flushLater(): void {
    const flush = (): void => {
      this.#timed = false;
      if (!this.#committing && this.#waiting.length > 0) this.#flush();
    };
    this.#timed = true;
    this.#options.clock.wait(patience).then(flush, flush);
  }

  #flush(): void {
    const parts = this.#waiting;
    const settled = (): void => {
      this.#committing = false;
      this.look();
    };
    this.#waiting = [];
    this.#committing = true;
    this.#settle(parts).then(settled, settled);
  }

  /** Never rejects: what goes wrong is told to the parts. */
  async #settle(parts: readonly Part[]): Promise<void> {
    if (parts.length > 1) {
      const done = await this.#together(parts);
      if (done) return;
    }
    await Promise.all(parts.map((part) => this.#alone(part)));
  }

  /** Answers false when each part is to be tried alone: one of them is refused, or wrong. */
  async #together(parts: readonly Part[]): Promise<boolean> {
    const counts = parts.reduce((sum, part) => addTally(sum, part.counts), {});
    try {
      const refusal = await this.#options.commit(
        parts.flatMap(({ writes }) => writes),
        counts,
      );
      if (refusal !== undefined) return false;
      for (const { resolve } of parts) resolve(undefined);
    } catch (error) {
      if (!(error instanceof Halt) && !(error instanceof StorageUnavailable)) return false;
      for (const { reject } of parts) reject(error);
    }
    return true;
  }

  async #alone({ writes, counts, resolve, reject }: Part): Promise<void> {
    try {
      resolve(await this.#options.commit(writes, counts));
    } catch (error) {
      reject(error);
    }
  }
}
