import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';

/**
 * The URL of a PostgreSQL database that tests may fill: ROLLCALL_TEST_POSTGRES, or the run's own throw-away cluster, which
 * starts with the first test that asks.
 */
export async function postgresUrl(): Promise<string> {
  const given = process.env.ROLLCALL_TEST_POSTGRES;
  if (given !== undefined && given !== '') return given;
  const response = await fetch(inject('postgresBroker'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

export interface FreshSchema {
  readonly url: string;
  /** A name nobody uses yet; opening a store makes the schema. */
  readonly schema: string;
  drop(): Promise<void>;
}

/** A place for a store of its own in the tests' database. */
export async function freshSchema(): Promise<FreshSchema> {
  const url = await postgresUrl();
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    url,
    schema,
    drop: async () => {
      await runScript(url, `drop schema if exists "${schema}" cascade`);
    },
  };
}

/** Runs SQL on a connection of its own, past the port; returns how many rows the last statement gave or touched. */
export async function runScript(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** The URL under which `--store` opens that schema. */
export function withSchema(url: string, schema: string): string {
  const whole = new URL(url);
  whole.searchParams.set('schema', schema);
  return whole.href;
}
