import { type Receiver, tenantOfReceiver } from '#events/receivers/receiver.ts';
import { receiverById } from '#events/receivers/receiver-rows.ts';
import type { ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';

/** The receiver of that id. @throws Refused `unknown` */
export async function namedReceiver({ storage }: Pick<ApplicationDeps, 'storage'>, id: string): Promise<Receiver> {
  const tenant = tenantOfReceiver(id);
  const [receiver] = tenant === undefined ? [] : await storage.read(receiverById(tenant, id));
  if (receiver !== undefined) return receiver;
  const shown = id.slice(0, 40);
  throw new Refused('unknown', `There is no webhook or event stream ${shown}.`, 'Webhooks shows those there are.', {
    command: 'rollcall webhook list and rollcall event-stream list show those there are.',
  });
}
