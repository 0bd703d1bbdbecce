import { Pool, type PoolClient, TypeOverrides } from 'pg';
import type { Value } from '../port.ts';
import { StatementTexts } from './statement-texts.ts';

export interface PoolOptions {
  readonly url: string;
  readonly schema: string;
  readonly connections: number;
}

export interface Result {
  readonly rows: readonly unknown[];
  /** Rows a statement returned or touched. */
  readonly count: number;
}

/** A read and who waits for it. */
export interface Read {
  readonly sql: string;
  readonly parameters: readonly Value[];
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * One connection, held for a transaction. Statements are pipelined: they are sent at once and run in order, so that those
 * which need not wait for each other's results cost one round trip together.
 */
export interface Session {
  query(sql: string, parameters?: readonly Value[]): Promise<Result>;
  /** Several statements in one text, without parameters; the results stand in their order. */
  script(sql: string): Promise<readonly Result[]>;
}

/** Connections to PostgreSQL that speak the port's values: bigint and numeric are numbers, boolean 0 or 1, json its text. */
export class PostgresPool {
  readonly #pool: Pool;
  readonly #texts = new StatementTexts();

  constructor({ url, schema, connections }: PoolOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: connections,
      types: portTypes(),
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      pipeline: true,
      application_name: 'rollcall',
      // A lost peer must not hold a tenant's feed row for ever.
      onConnect: async (client) => {
        await client.query(
          `set search_path = "${schema}"; set lock_timeout = '10s'; set statement_timeout = '60s'; ` +
            "set idle_in_transaction_session_timeout = '30s'; set client_min_messages = warning",
        );
      },
    });
    // an idle connection that breaks is replaced by the next query; without a listener the process would end
    this.#pool.on('error', () => {});
  }

  async query(sql: string, parameters: readonly Value[]): Promise<Result> {
    const { rows, rowCount } = await this.#pool.query(this.#texts.of(sql, parameters));
    return { rows, count: rowCount ?? 0 };
  }

  /** Sends reads over one connection at once; each is answered by itself. @throws where there is no connection to be had */
  async readTogether(reads: readonly Read[]): Promise<void> {
    if (reads.length === 0) return;
    const client = await this.#pool.connect();
    client.on('error', ignore);
    sendTogether(client);
    const answered = await Promise.allSettled(
      reads.map(async ({ sql, parameters, resolve, reject }) => {
        try {
          const { rows, rowCount } = await client.query(this.#texts.of(sql, parameters));
          resolve({ rows, count: rowCount ?? 0 });
        } catch (error) {
          reject(error);
          throw error;
        }
      }),
    );
    release(
      client,
      answered.some(({ status }) => status === 'rejected'),
    );
  }

  /** Runs `work` on one connection, which is thrown away unless `work` leaves it without an open transaction. */
  async session<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    client.on('error', ignore);
    try {
      const result = await work(this.#sessionOf(client));
      release(client, false);
      return result;
    } catch (error) {
      const undone = await client.query('rollback').then(
        () => true,
        () => false,
      );
      release(client, !undone);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #sessionOf(client: PoolClient): Session {
    return {
      query: async (sql, parameters = []) => {
        sendTogether(client);
        const { rows, rowCount } = await client.query(this.#texts.of(sql, parameters));
        return { rows, count: rowCount ?? 0 };
      },
      script: async (sql) => {
        sendTogether(client);
        const results = await client.query(sql);
        return [results].flat().map(({ rows, rowCount }) => ({ rows, count: rowCount ?? 0 }));
      },
    };
  }
}

/** What is asked until the current function is through is one message to the server: each by itself would wake it anew. */
function sendTogether({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** A connection that breaks while it is held reports it through its query, too. */
function ignore(): void {}

function release(client: PoolClient, broken: boolean): void {
  client.off('error', ignore);
  client.release(broken);
}

function portTypes(): TypeOverrides {
  const types = new TypeOverrides();
  const bool = 16;
  const int8 = 20;
  const json = 114;
  const numeric = 1700;
  types.setTypeParser(int8, Number);
  types.setTypeParser(numeric, Number);
  types.setTypeParser(bool, (text) => (text === 't' ? 1 : 0));
  types.setTypeParser(json, (text) => text);
  return types;
}
