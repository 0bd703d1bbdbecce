import { sameHash, secretHash } from '#credentials/secret-text.ts';
import { type Receiver, tenantOfReceiver } from '#events/receivers/receiver.ts';
import { receiverById } from '#events/receivers/receiver-rows.ts';
import type { ApplicationDeps } from '../deps.ts';

/** Nobody's hash. */
const nothing = secretHash('');

/** The stream that a token lets in to; undefined for a stream that there is not as for a token that is not its own. */
export async function polledStream(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  id: string,
  authorization: string | undefined,
): Promise<Receiver | undefined> {
  const [, token = ''] = /^Bearer +([\w-]{20,200})$/i.exec(authorization ?? '') ?? [];
  const tenant = tenantOfReceiver(id);
  const [receiver] = tenant === undefined ? [] : await storage.read(receiverById(tenant, id));
  const same = sameHash(receiver?.token ?? nothing, secretHash(token));
  return token !== '' && same ? receiver : undefined;
}
