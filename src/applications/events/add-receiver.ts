import { newSecret, secretHash } from '#credentials/secret-text.ts';
import { lastPosition } from '#events/read-events.ts';
import { moveCursor } from '#events/receivers/delivery-rows.ts';
import type { Receiver, ReceiverKind } from '#events/receivers/receiver.ts';
import { insertReceiver } from '#events/receivers/receiver-rows.ts';
import { webhookSecret } from '#events/webhooks/sign-webhook.ts';
import { listTenants } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer } from '../tenants/named-tenant.ts';
import {
  checkAddress,
  checkAudience,
  checkAuthorization,
  checkEvents,
  checkName,
  checkPrivate,
  type ReceiverInput,
} from './check-receiver.ts';
import { placeOfSecret } from './secrets-of.ts';
import { type ReceiverView, viewReceiver } from './view-receiver.ts';

export interface NewReceiver extends ReceiverInput {
  readonly kind: ReceiverKind;
  /** Without it, the events of every customer. */
  readonly tenant?: string | undefined;
  /** `beginning`: everything that the feed still has. Default: what happens from now on. */
  readonly from?: 'now' | 'beginning' | undefined;
}

/** What is shown once: the signing secret of a webhook, or the token that lets a poll in. */
export interface ReceiverAdded {
  readonly receiver: ReceiverView;
  readonly secret: string | null;
}

/** As many receivers a tenant may have. */
const most = 50;

/** Adds a receiver of events; its secret is shown once. @throws Refused */
export async function addReceiver(administrator: Administrator, input: NewReceiver): Promise<ReceiverAdded> {
  const { deps, actor } = administrator;
  const tenant = input.tenant === undefined ? installation : (await namedCustomer(deps, input.tenant)).tenant;
  const { kind, from = 'now' } = input;
  const allowPrivate = checkPrivate(administrator, input.allowPrivateAddress ?? false);
  const url = checkAddress(kind, input.url, allowPrivate);
  const authorization = checkAuthorization(kind, input.authorization);
  const id = `${tenant}-${Buffer.from(deps.random.bytes(6)).toString('hex')}`;
  const { sealer } = deps.credentials;
  const secret = kind === 'webhook' ? webhookSecret(deps.random.bytes(32)) : authorization;
  const token = kind === 'poll' ? newSecret(deps.random) : undefined;
  const receiver: Receiver = {
    tenant,
    id,
    kind,
    name: checkName(input.name ?? (kind === 'poll' ? 'Event stream' : new URL(url).host)),
    url,
    events: checkEvents(input.events ?? []),
    object: kind === 'webhook' && (input.object ?? true),
    private: allowPrivate,
    audience: checkAudience(kind, input.audience),
    issuer: kind === 'webhook' ? '' : (input.issuer ?? '').trim(),
    secret: secret === undefined ? null : sealer.seal(placeOfSecret({ tenant, id }, 'secret'), secret),
    former: null,
    formerUntil: null,
    token: token === undefined ? null : secretHash(token),
    state: 'active',
    reason: null,
    failures: 0,
    failingSince: null,
    due: 0,
    told: false,
    version: 1,
    made: deps.clock.now(),
    changedBy: actor,
  };
  await refuseMany(deps, tenant);
  if (from === 'now') await beginNow(deps, receiver);
  await deps.storage.commit({
    tenant,
    writes: [
      insertReceiver(receiver),
      audited(administrator, tenant, 'receiver.add', id, undefined, { kind, url, events: receiver.events }),
    ],
  });
  const shown = kind === 'webhook' ? secret : token;
  return { receiver: await viewReceiver(deps, receiver), secret: shown ?? null };
}

/** What was before is not told. Nothing of it counts until the receiver itself is there. */
async function beginNow(deps: ApplicationDeps, { tenant, id }: Receiver): Promise<void> {
  const { storage } = deps;
  if (tenant !== installation) {
    const position = await lastPosition(storage, tenant);
    await storage.commit({ tenant, writes: [moveCursor({ tenant, id }, tenant, position)] });
    return;
  }
  for (let after = installation; ; ) {
    const tenants = await listTenants(storage, { after, limit: 200 });
    const customers = tenants.filter((each) => each.kind === 'customer');
    const writes = await Promise.all(
      customers.map(async (each) => moveCursor({ tenant, id }, each.tenant, await lastPosition(storage, each.tenant))),
    );
    if (writes.length > 0) await storage.commit({ tenant, writes });
    const last = tenants.at(-1);
    if (last === undefined) return;
    after = last.tenant;
  }
}

async function refuseMany({ storage }: ApplicationDeps, tenant: number): Promise<void> {
  const there = await storage.read({
    sql: 'select id from receiver where tenant = ? limit ?',
    parameters: [tenant, most],
    decode: () => 1,
  });
  if (there.length < most) return;
  throw new Refused('conflict', `There are ${most} webhooks and event streams here already.`, 'Remove one first.');
}
