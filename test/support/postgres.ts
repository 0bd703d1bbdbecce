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
