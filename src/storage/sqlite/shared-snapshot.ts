import type { Value } from '../port.ts';
import type { Connection } from './connection.ts';

/**
 * Reads of one turn of the event loop see one state of the data, and share the read transaction that a statement by itself begins and
 * ends: that is half of what a point read costs. Whoever hears of a commit says `end` before he passes it on, so that nobody
 * who knows of it reads what was before it.
 */
export class SharedSnapshot {
  readonly #connection: Connection;
  #open = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  all(sql: string, parameters: readonly Value[]): unknown[] {
    if (!this.#open) {
      if (!this.#connection.inTransaction) this.#connection.run('begin', []);
      this.#open = true;
      setImmediate(() => this.end());
    }
    return this.#connection.all(sql, parameters);
  }

  /** The next read sees everything that was committed by then. */
  end(): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      if (this.#connection.inTransaction) this.#connection.run('commit', []);
    } catch {
      // Nothing was written: what is wrong with the file the next read says to whoever asked for it.
    }
  }

  close(): void {
    this.end();
    this.#connection.close();
  }
}
