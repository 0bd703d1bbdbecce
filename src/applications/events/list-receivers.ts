import type { Receiver } from '#events/receivers/receiver.ts';
import { receiversAfter, receiversOf } from '#events/receivers/receiver-rows.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedCustomer } from '../tenants/named-tenant.ts';
import { namedReceiver } from './named-receiver.ts';
import { type ReceiverView, viewReceiver, viewReceivers } from './view-receiver.ts';

/** More than anybody looks through. */
const most = 1000;

/** Receivers of a tenant, or all there are, at most 1,000. @throws Refused `unknown` */
export async function listReceivers(
  deps: ApplicationDeps,
  tenant: string | undefined,
  kinds: readonly Receiver['kind'][] | undefined,
): Promise<readonly ReceiverView[]> {
  const query =
    tenant === undefined ? receiversAfter(-1, '', most) : receiversOf((await namedCustomer(deps, tenant)).tenant);
  const receivers = await deps.storage.read(query);
  return viewReceivers(
    deps,
    receivers.filter(({ kind }) => kinds === undefined || kinds.includes(kind)),
  );
}

/** @throws Refused `unknown` */
export async function showReceiver(deps: ApplicationDeps, id: string): Promise<ReceiverView> {
  return viewReceiver(deps, await namedReceiver(deps, id));
}
