import { type Authorize, authorizeByClientCredentials } from '#connectors/scim/authorization.ts';
import type { Sealer } from '#credentials/sealing.ts';
import type { Clock, Log, Random } from '#deps.ts';
import { createOutboundClient, type OutboundClient } from '#outbound/client.ts';
import { createClientCredentials } from '#outbound/client-credentials.ts';
import type { Egress } from '#outbound/egress.ts';
import type { Storage } from '#storage/port.ts';
import type { StoredApplication } from './decode-application.ts';
import { selectApplication } from './rows.ts';
import { placeOfSecrets, readSecrets } from './secrets.ts';

export interface AuthorizationDeps {
  readonly storage: Pick<Storage, 'read'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly sealer: Sealer;
  readonly egress: Egress;
}

/** What authorises requests with one secret of an application. */
interface Kept {
  /** Client and sealed secret that it is made of. */
  readonly made: string;
  readonly authorize: Authorize;
  readonly client: OutboundClient;
}

/**
 * How requests to each application are authorised. Tokens that were fetched are kept as long as the connection is the same; a
 * target that is open already takes a new secret with its next request, and looks for one when the old one was refused.
 */
export class Authorizations {
  readonly #deps: AuthorizationDeps;
  readonly #kept = new Map<string, Kept>();

  constructor(deps: AuthorizationDeps) {
    this.#deps = deps;
  }

  /** For a target that was opened with this connection, whatever its secret becomes. */
  of(tenant: number, opened: StoredApplication): Authorize {
    return async (renew) => {
      const { authorize } = await this.#current(tenant, opened, renew === true);
      return authorize(renew);
    };
  }

  /** With the secret it is opened with and no other, over a client that the caller closes; nothing of it is kept. */
  once(tenant: number, application: StoredApplication, client: OutboundClient): Authorize {
    return this.#authorize(tenant, application, client);
  }

  /** Nothing that was fetched for the old secret is used again. */
  async forget(tenant: number, application: number): Promise<void> {
    const all = [...this.#kept].filter(([key]) => key.startsWith(`${tenant}/${application} `));
    for (const [key] of all) this.#kept.delete(key);
    await Promise.all(all.map(([, { client }]) => client.close()));
  }

  async close(): Promise<void> {
    const all = [...this.#kept.values()];
    this.#kept.clear();
    await Promise.all(all.map(({ client }) => client.close()));
  }

  /** Another process may have changed the secret: so it is looked for again after a refusal, too. */
  async #current(tenant: number, opened: StoredApplication, refused: boolean): Promise<Kept> {
    const key = `${tenant}/${opened.application} ${placeOf(opened)}`;
    const before = this.#kept.get(key);
    if (before !== undefined && !refused) return before;
    const [latest] = await this.#deps.storage.read(selectApplication(tenant, opened.application));
    // A secret is sent to the place it was entered for only: a target of another place keeps the one it was opened with.
    const now = latest !== undefined && placeOf(latest) === placeOf(opened) ? latest : opened;
    const made = `${now.settings.clientId} ${now.secrets}`;
    const kept = this.#kept.get(key);
    if (kept?.made === made) return kept;
    const { clock, random, log, egress } = this.#deps;
    const { allowPrivateAddress } = now.settings;
    const client = createOutboundClient({ ...egress, clock, random, log, allowPrivate: allowPrivateAddress });
    const fresh = { made, client, authorize: this.#authorize(tenant, now, client) };
    this.#kept.set(key, fresh);
    await kept?.client.close();
    return fresh;
  }

  #authorize(tenant: number, application: StoredApplication, client: OutboundClient): Authorize {
    const { secret, tokenUrl, clientId } = application.settings;
    if (secret === 'token') return this.#byToken(tenant, application);
    return authorizeByClientCredentials(
      createClientCredentials({
        client,
        clock: this.#deps.clock,
        tokenUrl: tokenUrl ?? '',
        clientId: clientId ?? '',
        clientSecret: async () => this.#secret(tenant, application),
      }),
    );
  }

  /** Opened once and not for each request. */
  #byToken(tenant: number, application: StoredApplication): Authorize {
    const opened: { field?: string } = {};
    return async () => {
      opened.field ??= `Bearer ${this.#secret(tenant, application)}`;
      return opened.field;
    };
  }

  #secret(tenant: number, { application, secrets }: StoredApplication): string {
    const opened = this.#deps.sealer.open(placeOfSecrets(tenant, application), secrets ?? '');
    const read = readSecrets(opened);
    if (read === undefined) throw new Error('the sealed secrets of the application cannot be read');
    return 'secretToken' in read ? read.secretToken : read.clientSecret;
  }
}

/** Where a secret goes, and as what. */
function placeOf({ settings }: StoredApplication): string {
  const { secret, tenantUrl, tokenUrl, allowPrivateAddress } = settings;
  return JSON.stringify([secret, tenantUrl, tokenUrl, allowPrivateAddress]);
}
