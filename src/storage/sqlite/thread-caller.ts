import { Worker } from 'node:worker_threads';
import { StorageUnavailable } from '../port.ts';
import type { ThreadReply, ThreadStart } from './thread-message.ts';

interface Asked<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that answers requests in their order. If it dies, everything asked and everything to come is unavailable. */
export class ThreadCaller<Request, Result> {
  readonly #worker: Worker;
  readonly #asked: Asked<Result>[] = [];
  readonly #ready: Promise<void>;
  readonly #exited: Promise<void>;
  #dead: StorageUnavailable | undefined;

  /** `name` is the thread's file beside this one, without extension: `.ts` from source, `.js` in the package. */
  constructor(name: 'writer-thread' | 'reader-thread', start: ThreadStart) {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#worker = new Worker(new URL(`./${name}.${extension}`, import.meta.url), { workerData: start, name });
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#ready = promise;
    this.#ready.catch(() => {});
    this.#worker.on('message', (reply: ThreadReply<Result>) => {
      if (reply.kind === 'ready') resolve();
      else this.#settle(reply);
    });
    this.#worker.on('error', (error) => this.#die(error instanceof Error ? error.message : String(error)));
    this.#exited = new Promise((exited) => {
      this.#worker.on('exit', (code) => {
        this.#die(`it ended with code ${code}`);
        reject(this.#dead);
        exited();
      });
    });
  }

  /** Resolves when the thread has opened its connection. */
  ready(): Promise<void> {
    return this.#ready;
  }

  call(request: Request): Promise<Result> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead);
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  /** Lets the thread answer what it was asked, close its connection and end. */
  async close(): Promise<void> {
    if (this.#dead === undefined) this.#worker.postMessage(null);
    await this.#exited;
  }

  #settle(reply: Exclude<ThreadReply<Result>, { kind: 'ready' }>): void {
    const asked = this.#asked.shift();
    if (reply.kind === 'result') asked?.resolve(reply.result);
    else asked?.reject(reply.unavailable ? new StorageUnavailable(reply.message) : new Error(reply.message));
  }

  #die(reason: string): void {
    this.#dead ??= new StorageUnavailable(`A thread of the store ended unexpectedly (${reason}). Restart Rollcall.`);
    for (const { reject } of this.#asked.splice(0)) reject(this.#dead);
  }
}
