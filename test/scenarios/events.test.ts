import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { ServiceProvider, type TestTenant } from '#test/support/service-provider.ts';
import { cutHistory } from '../../src/main/housekeeping.ts';
import { eachWorld } from '../contract/access/each-world.ts';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const day = 24 * 3_600_000;

type Asked = Omit<z.input<(typeof contract.listEvents)['query']>, 'tenant'>;

eachWorld((open) => {
  describe('events of a tenant over HTTP', () => {
    let world: AccessWorld;
    let provider: ServiceProvider;
    let acme: TestTenant;
    beforeAll(async () => {
      world = await open();
      provider = new ServiceProvider(world.deps.storage, world.clock);
      acme = await provider.tenant('generic', 'acme');
    });
    afterAll(() => provider.close());
    const ask = (query: Asked = {}) => world.call(contract.listEvents, { query: { tenant: 'acme', ...query } });
    const patch = (path: string, ...Operations: object[]) =>
      acme.client('PATCH', path, { schemas: [PATCH], Operations });

    it('are read in order after a position, with the objects as they are now where these are wanted', async () => {
      const made = await acme.client('POST', '/Users', { schemas: [USER], userName: 'ada', externalId: 'e-ada' });
      const id = String(made.json.id);
      const group = await acme.client('POST', '/Groups', {
        schemas: [GROUP],
        displayName: 'Agents',
        members: [{ value: id }],
      });
      await patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false });
      const { events, next, last, gap } = await ask({ include: 'object' });
      expect(events.map(({ type, position }) => [position, type])).toEqual([
        [1, 'user.created'],
        [2, 'group.created'],
        [3, 'membership.added'],
        [4, 'user.updated'],
        [5, 'user.deactivated'],
      ]);
      expect([next, last, gap]).toEqual([5, 5, null]);
      const reference = { type: 'User', id, externalId: 'e-ada' };
      expect(events[2]).toMatchObject({
        tenant: 'acme',
        resource: { type: 'Group', id: group.json.id },
        member: reference,
      });
      expect(events[2]?.object).toMatchObject({ displayName: 'Agents' });
      expect(events[2]?.object).not.toHaveProperty('members');
      expect(events[0]).toMatchObject({
        resource: reference,
        object: { userName: 'ada', active: false, groups: [{}] },
      });
      await acme.client('DELETE', `/Users/${id}`);
      const after = await ask({ after: 5, limit: 2, include: 'object' });
      expect(after.events.map(({ type, object }) => [type, object])).toEqual([
        ['membership.removed', expect.objectContaining({ displayName: 'Agents' })],
        ['user.deleted', null],
      ]);
      expect(events[3]).not.toHaveProperty('member');
      expect((await ask({ limit: 2 })).events.map((event) => event.id)).toEqual(
        events.slice(0, 2).map((event) => event.id),
      );
    });

    it('are waited for: who asks gets the next one as it comes, or nothing when the time is over', async () => {
      const { last } = await ask();
      const waiting = ask({ after: last, wait: 20 });
      await acme.client('POST', '/Users', { schemas: [USER], userName: 'bob' });
      expect((await waiting).events.map(({ type }) => type)).toEqual(['user.created']);
      const idle = ask({ after: last + 1, wait: 20 });
      const over = { yet: false };
      void idle.then(() => {
        over.yet = true;
      });
      await expect
        .poll(() => {
          world.clock.advance(5_000);
          return over.yet;
        })
        .toBe(true);
      expect(await idle).toMatchObject({ events: [], next: last + 1, gap: null });
    });

    it('are refused to who names no tenant, one that is not there, or asks for too much', async () => {
      const admin = await world.signedIn('rea', 'global-reader');
      const problem = async (query: object) => {
        const { status, body } = await admin.send(contract.listEvents, { query: { tenant: 'acme', ...query } });
        return [status, body.detail];
      };
      expect(await problem({ tenant: '' })).toEqual([400, expect.stringContaining('tenant')]);
      expect(await problem({ tenant: 'nobody' })).toEqual([404, 'There is no tenant nobody.']);
      expect(await problem({ after: -1 })).toEqual([400, expect.stringContaining('after')]);
      expect(await problem({ wait: 600 })).toEqual([400, expect.stringContaining('wait')]);
      expect((await problem({}))[0]).toBe(200);
      expect((await world.fetch(new Request(`${world.url}/api/v1/events?tenant=acme`))).status).toBe(401);
    });

    it('are kept as long as the feed, by default 30 days; then who comes late is told what is missing', async () => {
      const { storage, random } = world.deps;
      const [first] = (await ask()).events;
      const begun = Date.parse(first?.at ?? '');
      await cutHistory({ storage, random }, begun + 29 * day);
      expect((await ask()).gap).toBeNull();
      await cutHistory({ storage, random }, begun + 31 * day);
      const { events, gap, next } = await ask({ after: 2 });
      expect(events).toEqual([]);
      expect(gap).toEqual({ tenant: 'acme', reason: 'cut', after: 2, oldest: next + 1, resume: next });
      expect(await ask({ after: next })).toMatchObject({ events: [], gap: null });
    });
  });
});
