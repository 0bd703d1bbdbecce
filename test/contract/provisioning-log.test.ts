import { describe, expect, it } from 'vitest';
import { openDirectory, organisationOf } from '#applications/directory/open-directory.ts';
import { contract } from '#http/api/contract.ts';
import { firstEntryAt } from '#storage/cut-entries.ts';
import type { Value } from '#storage/port.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { keepHouse } from '../../src/main/housekeeping.ts';
import { eachWorld } from './access/each-world.ts';

const day = 86_400_000;

const body = {
  message: 'Updated title.',
  advice: '',
  situation: 'confirmed',
  steps: [
    { name: 'scope', status: 'success', text: 'It is assigned.', details: { IsActive: true, Assigned: true } },
    { name: 'export', status: 'success', text: 'Updated title.' },
  ],
  modified: [{ path: 'title', before: null, after: '=1+1' }],
  exchanges: [],
};

/** Entries of one time: `identity` and the beginning of their ids as SQL gives them for i from 1 to `count`. */
async function log(
  { deps }: AccessWorld,
  { at, count, identity }: { at: number; count: number; identity: string },
): Promise<void> {
  const { tenant } = await organisationOf(deps);
  const prefix = firstEntryAt(at).slice(0, 24);
  const parameters: Value[] = [count, tenant, prefix, JSON.stringify(body)];
  const text = 'cast(i as text)';
  const sql = `insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(? as integer))
    select cast(? as integer), cast(? as text) || substr('000000000000' || ${text}, length(${text}) + 1), 1, 1, 1, 'User', ${identity},
      't' || ${text}, 'update', 'success', null, 1, cast(? as text) from n`;
  await deps.storage.commit({ tenant, writes: [{ sql, parameters }] });
}

eachWorld((open) => {
  describe('the provisioning log', () => {
    it('is cut as often as the house is kept, by the days that somebody set last', async () => {
      const world = await open();
      const now = world.clock.now();
      for (const days of [40, 20, 5]) await log(world, { at: now - days * day, count: 1, identity: `'d${days}'` });
      const left = async () =>
        (await world.call(contract.listLog, { query: {} })).entries.map(({ identity }) => identity);
      await world.call(contract.setLogRetention, { body: { days: 60 } });
      const context = await openDirectory({ deps: world.deps, actor: 'system:test' });
      const house = keepHouse(context, world.clock, world.deps.log);
      await expect.poll(() => world.clock.nextDue()).toBeDefined();
      expect(await left()).toEqual(['d5', 'd20', 'd40']);
      const rounds = [
        [30, ['d5', 'd20']],
        [10, ['d5']],
        [90, ['d5']],
        [1, []],
      ] as const;
      for (const [days, kept] of rounds) {
        await world.call(contract.setLogRetention, { body: { days } });
        world.clock.advance(3_600_000);
        await expect.poll(() => world.clock.nextDue()).toBe(3_600_000);
        expect(await left(), `${days} days`).toEqual(kept);
      }
      await house.close();
    });

    it('is searched on where one search ended, and says how far it came', async () => {
      const world = await open();
      const at = world.clock.now() - day;
      await log(world, { at, count: 20_500, identity: `case when i = 1 then 'needle' else 'hay' end` });
      const first = await world.call(contract.listLog, { query: { text: 'NEEDLE' } });
      expect(first).toMatchObject({
        entries: [],
        notice: expect.stringContaining('Searched back to 2026-01-04 08:00'),
      });
      const second = await world.call(contract.listLog, { query: { text: 'needle', before: first.next ?? '' } });
      expect(second).toMatchObject({ entries: [{ identity: 'needle' }], next: null, notice: null });
      expect((await world.call(contract.listLog, { query: { target: 't7' } })).entries).toHaveLength(1);
    });

    it('is exported table by table, joined by the entry, and whole as JSON; an entry has steps with type and details', async () => {
      const world = await open();
      await log(world, { at: world.clock.now(), count: 2, identity: `'ada'` });
      const rows = async (table: 'entries' | 'steps' | 'properties') =>
        (await world.call(contract.exportLog, { query: { format: 'csv', table } })).text.trimEnd().split('\r\n');
      const [entries, steps, properties] = [await rows('entries'), await rows('steps'), await rows('properties')];
      expect([entries.length, steps.length, properties.length]).toEqual([3, 5, 3]);
      const entry = entries[1]?.split(',').at(-1) ?? '';
      expect(steps[0]).toBe('Entry,Time,Identity,Application,Step,Name,Type,Status,Description,Details');
      expect(steps[1]).toMatch(new RegExp(`^${entry},.*,ada,application 1,1,scope,scoping,success,It is assigned`));
      expect(properties[1]).toMatch(new RegExp(`^${entry},.*,title,,'=1\\+1$`));
      const json = await world.call(contract.exportLog, { query: { format: 'json' } });
      expect(JSON.parse(json.text.split('\n')[0] ?? '')).toMatchObject({
        entry,
        steps: [
          { type: 'scoping', details: { IsActive: true } },
          { type: 'export', details: {} },
        ],
        modified: [{ path: 'title', after: '=1+1' }],
      });
      const shown = await world.call(contract.getLogEntry, { params: { entry } });
      expect(shown.body.steps[0]).toMatchObject({ name: 'scope', type: 'scoping', details: { Assigned: true } });
    });
  });
});
