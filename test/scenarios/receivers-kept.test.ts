import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postRound } from '#applications/mail/postman.ts';
import { purgeTenants } from '#applications/privacy/purge-tenants.ts';
import { cutDeliveries } from '#events/receivers/cut-deliveries.ts';
import { contract } from '#http/api/contract.ts';
import type { AccessWorld } from '#test/support/access-world.ts';
import { type EventReceiver, startEventReceiver } from '#test/support/event-receiver.ts';
import { type EventsWorld, openEventsWorld } from '#test/support/events-world.ts';
import { rowCount } from '#test/support/row-count.ts';
import { eachWorld } from '../contract/access/each-world.ts';

const day = 86_400_000;

eachWorld((open) => {
  describe('what is kept of events for receivers', () => {
    let world: AccessWorld;
    let acme: EventsWorld;
    let receiver: EventReceiver;
    beforeAll(async () => {
      world = await open();
      acme = await openEventsWorld(world);
      receiver = await startEventReceiver();
    });
    afterAll(async () => {
      await receiver.close();
      await acme.close();
    });

    const add = async (tenant?: string) =>
      world.call(contract.addReceiver, {
        body: {
          kind: 'webhook',
          url: receiver.url,
          allowPrivateAddress: true,
          object: false,
          ...(tenant && { tenant }),
        },
      });
    const rowsOf = async (table: string) => {
      const { storage } = world.deps;
      return (await rowCount(storage, table, 0)) + (await rowCount(storage, table, acme.tenant));
    };

    it('is cut when its days are over, but never what waits', async () => {
      const { receiver: hook } = await add('acme');
      await acme.add('ada');
      await acme.bring();
      receiver.answer = () => ({ status: 500 });
      await acme.add('bob');
      await acme.bring();
      const tenant = Number(hook.id.split('-')[0]);
      await cutDeliveries(world.deps.storage, tenant, Date.now() + day);
      const params = { receiver: hook.id };
      const { deliveries } = await world.call(contract.listDeliveries, { params });
      expect(deliveries.map(({ state }) => state)).toEqual(['waiting']);
      await world.call(contract.removeReceiver, { params });
      expect(await rowsOf('delivery')).toBe(0);
      expect(await rowsOf('receiver_cursor')).toBe(0);
    });

    it('tells the administrators once, after a day without a taken event', async () => {
      receiver.answer = () => ({ status: 500 });
      await world.call(contract.setMail, {
        body: { host: '127.0.0.1', port: 9, tls: 'none', from: 'r@example.org', to: ['it@example.org'] },
      });
      const { receiver: hook } = await add('acme');
      await acme.add('cleo');
      await acme.bring();
      const post = () => postRound(world.deps, { count: () => {}, observe: () => {} });
      const told = async () =>
        (await world.call(contract.getMail)).mails.filter(({ subject }) => subject.includes('takes no events'));
      await post();
      expect(await told()).toEqual([]);
      world.clock.advance(day);
      await post();
      await post();
      expect(await told()).toMatchObject([
        { recipient: 'it@example.org', subject: expect.stringContaining('webhook') },
      ]);
      await world.call(contract.removeReceiver, { params: { receiver: hook.id } });
    });

    it('goes with its tenant, also what the installation’s own receivers were told of it', async () => {
      receiver.answer = () => ({ status: 200 });
      const everywhere = await add();
      await add('acme');
      await acme.add('dora');
      await acme.bring();
      expect(await rowsOf('delivery')).toBe(2);
      await world.call(contract.deleteTenant, { params: { tenant: 'acme' }, body: { confirm: 'acme' } });
      world.clock.advance(8 * day);
      await purgeTenants({ deps: world.deps, actor: 'system:deletion' });
      expect(await rowsOf('delivery')).toBe(0);
      expect(await rowsOf('receiver_cursor')).toBe(0);
      const { receivers } = await world.call(contract.listReceivers);
      expect(receivers.map(({ id }) => id)).toEqual([everywhere.receiver.id]);
    });
  });
});
