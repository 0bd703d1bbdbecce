import { Pool } from 'undici';
import type { Endpoint } from '../load/drive.ts';
import { sampleUser, userNameOf } from '../people.ts';
import { announce } from './announce.ts';

/**
 * What the initial cycle is measured against: undici alone, the same requests, 32 in flight. These are those of an initial cycle to
 * an empty target: Test Connection for users and groups, the first page of each list, three searches that confirm it, and then a
 * POST for each user; no user is searched for (docs/decisions/008).
 */
const count = Number(process.argv[3] ?? 0);
const inFlight = 32;

async function provision({ origin, base, headers }: Endpoint): Promise<number> {
  const pool = new Pool(origin, { connections: inFlight, pipelining: 1 });
  const json = { ...headers, 'content-type': 'application/scim+json' };
  async function get(path: string): Promise<void> {
    const found = await pool.request({ method: 'GET', path: `${base}${path}`, headers });
    if (found.statusCode !== 200) throw new Error(`${path} answered ${found.statusCode}`);
    await found.body.json();
  }
  const search = (name: string) => get(`/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}`);
  await search('nobody');
  await get(`/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "nobody"')}`);
  await get('/Users?startIndex=1&count=100');
  await Promise.all([0, 1, 2].map((first) => search(userNameOf('seed', first))));
  let index = 0;
  async function runner(): Promise<void> {
    while (index < count) {
      const mine = index++;
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
