import { Pool } from 'undici';
import type { Endpoint } from '../load/drive.ts';
import { sampleUser, userNameOf } from '../people.ts';
import { announce } from './announce.ts';

/** What the initial cycle is measured against: undici alone, the same two requests a user, 32 in flight. */
const count = Number(process.argv[3] ?? 0);
const inFlight = 32;

async function provision({ origin, base, headers }: Endpoint): Promise<number> {
  const pool = new Pool(origin, { connections: inFlight, pipelining: 1 });
  const json = { ...headers, 'content-type': 'application/scim+json' };
  let index = 0;
  async function runner(): Promise<void> {
    while (index < count) {
      const mine = index++;
      const filter = encodeURIComponent(`userName eq "${userNameOf('seed', mine)}"`);
      const found = await pool.request({ method: 'GET', path: `${base}/Users?filter=${filter}`, headers });
      if (found.statusCode !== 200) throw new Error(`the search answered ${found.statusCode}`);
      await found.body.json();
      const body = JSON.stringify(sampleUser('seed', mine));
      const created = await pool.request({ method: 'POST', path: `${base}/Users`, headers: json, body });
      if (created.statusCode !== 201) throw new Error(`the creation answered ${created.statusCode}`);
      await created.body.json();
    }
  }
  await Promise.all(Array.from({ length: inFlight }, runner));
  await pool.close();
  return count;
}

announce({ endpoints: [] }, async () => {}, {
  work: (order) => {
    if (order.kind !== 'provision') throw new Error('the bare client remembers nothing');
    return provision(order.endpoint);
  },
});
