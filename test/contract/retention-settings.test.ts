import { describe, expect, it } from 'vitest';
import { contract } from '#http/api/contract.ts';
import { cutHistory } from '../../src/main/housekeeping.ts';
import { eachWorld } from './access/each-world.ts';

const day = 86_400_000;

eachWorld((open) => {
  describe('retention', () => {
    it('is one list of kinds, each with its days and bounds, and is what housekeeping cuts by', async () => {
      const world = await open();
      const { kinds } = await world.call(contract.listRetention);
      expect(kinds.map(({ kind, days }) => `${kind} ${days}`)).toEqual([
        'log 30',
        'leavers 396',
        'requests 7',
        'feed 30',
        'deliveries 14',
        'audit 365',
      ]);
      const wrong = world.call(contract.setRetention, { params: { kind: 'audit' }, body: { days: 7 } });
      await expect(wrong).rejects.toMatchObject({ problem: { code: 'invalid', errors: [{ field: 'days' }] } });
      await world.call(contract.setLogRetention, { body: { days: 90 } });
      await world.call(contract.setRetention, { params: { kind: 'audit' }, body: { days: 40 } });
      const now = (await world.call(contract.listRetention)).kinds.map(({ days }) => days);
      expect(now).toEqual([90, 396, 7, 30, 14, 40]);
      const { entries } = await world.call(contract.listAudit, { query: { act: 'audit' } });
      expect(entries).toMatchObject([{ act: 'audit.retention', before: { days: 365 }, after: { days: 40 } }]);
      const ada = await world.signedIn('ada', 'global-administrator');
      const [seen] = (await world.call(contract.listRetention)).kinds.slice(-1);
      const params = { kind: 'audit' } as const;
      const set = (days: number) =>
        ada.send(contract.setRetention, { params, body: { days }, headers: { 'if-match': `"${seen?.version}"` } });
      expect((await set(41)).status).toBe(200);
      expect(await set(42)).toMatchObject({ status: 412, body: { code: 'changed' } });
      await cutHistory(world.deps, Date.now() + 42 * day);
      expect((await world.call(contract.listAudit, { query: {} })).entries).toEqual([]);
      expect(await world.call(contract.verifyAudit, { query: {} })).toMatchObject({ intact: true });
    });
  });
});
