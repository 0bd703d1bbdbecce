import { addReceiver } from '#applications/events/add-receiver.ts';
import { pauseEvents, removeReceiver, resumeEvents, setReceiver } from '#applications/events/change-receiver.ts';
import { deliveriesOf, resendAll, resendOne } from '#applications/events/deliveries.ts';
import { listReceivers, showReceiver } from '#applications/events/list-receivers.ts';
import { rotateSecret } from '#applications/events/rotate-secret.ts';
import { listSigningKeys, rotateSigningKey } from '#applications/events/signing-keys.ts';
import { testReceiver } from '#applications/events/test-receiver.ts';
import { jwksAddress } from '#applications/events/view-receiver.ts';
import { eventTypes } from '#events/event.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

const kindsOf = { webhook: ['webhook'], stream: ['push', 'poll'] } as const;

export const receivers: readonly Route[] = [
  route(contract.listReceivers, async ({ deps }, { query: { tenant, kind } }) => ({
    receivers: await listReceivers(deps, tenant, kind === undefined ? undefined : kindsOf[kind]),
    eventTypes: [...eventTypes],
  })),
  route(contract.addReceiver, (administrator, { body }) => addReceiver(administrator, body)),
  route(contract.getReceiver, ({ deps }, { params }) => showReceiver(deps, params.receiver)),
  route(contract.setReceiver, (administrator, { params, body }) => setReceiver(administrator, params.receiver, body)),
  route(contract.removeReceiver, (administrator, { params }) => removeReceiver(administrator, params.receiver)),
  route(contract.pauseReceiver, (administrator, { params }) => pauseEvents(administrator, params.receiver)),
  route(contract.resumeReceiver, (administrator, { params }) => resumeEvents(administrator, params.receiver)),
  route(contract.rotateReceiverSecret, (administrator, { params, body }) =>
    rotateSecret(administrator, params.receiver, body.hours),
  ),
  route(contract.testReceiver, (administrator, { params }) => testReceiver(administrator, params.receiver)),
  route(contract.listDeliveries, ({ deps }, { params, query }) => deliveriesOf(deps, params.receiver, query)),
  route(contract.resendDelivery, (administrator, { params }) =>
    resendOne(administrator, params.receiver, params.delivery),
  ),
  route(contract.resendDead, (administrator, { params }) => resendAll(administrator, params.receiver)),
  route(contract.listSigningKeys, async ({ deps }) => ({
    jwks: jwksAddress(deps.publicUrl()),
    keys: await listSigningKeys(deps),
  })),
  route(contract.rotateSigningKey, async (administrator) => ({
    jwks: jwksAddress(administrator.deps.publicUrl()),
    keys: await rotateSigningKey(administrator),
  })),
];
