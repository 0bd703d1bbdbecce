import { type Authorize, authorizeByClientCredentials } from '#connectors/scim/authorization.ts';
import { createScimRequester, type ScimRequester } from '#connectors/scim/scim-requester.ts';
import { createScimTarget, type ScimTargetOptions } from '#connectors/scim/scim-target.ts';
import type { Sealer } from '#credentials/sealing.ts';
import type { Clock, Log, Random } from '#deps.ts';
import type { Target } from '#engine/model/target.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { createOutboundClient, type OutboundClient } from '#outbound/client.ts';
import { createClientCredentials } from '#outbound/client-credentials.ts';
import type { StoredApplication } from './decode-application.ts';
import { placeOfSecrets, readSecrets } from './secrets.ts';
import { missingFields } from './settings.ts';
import { capabilitiesOf, dialectOf } from './wire.ts';

export interface TargetDeps {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly sealer: Sealer;
}

/** A way to an application: its target, and plain requests for what a target does not do. */
export interface OpenTarget {
  readonly target: Target;
  readonly requester: ScimRequester;
  /** What both were made with, for a target that writes otherwise over the same connections. */
  readonly options: ScimTargetOptions;
}

/** Opens an application's target anew each time; tokens that were fetched are kept as long as the connection is the same. */
export class Targets {
  readonly #deps: TargetDeps;
  readonly #authorizations = new Map<string, Authorize>();
  readonly #clients = new Map<string, OutboundClient>();

  constructor(deps: TargetDeps) {
    this.#deps = deps;
  }

  /**
   * @param once for credentials that are tried before they are saved: nothing of them is kept
   * @throws Error, with a sentence for administrators, when something is still to be entered
   */
  open(tenant: number, application: StoredApplication, entry: GalleryEntry, once = false): OpenTarget {
    const { settings } = application;
    const [missing] = missingFields(settings, entry);
    if (missing !== undefined || settings.tenantUrl === null) {
      throw new Error(`${application.name} is not connected yet: ${missing ?? 'Tenant URL'} is missing.`);
    }
    const { clock, random, log } = this.#deps;
    const client = createOutboundClient({ clock, random, log, allowPrivate: settings.allowPrivateAddress });
    const options = {
      client,
      clock,
      random,
      tenantUrl: settings.tenantUrl,
      authorization: once ? this.#newAuthorization(tenant, application, client) : this.#authorize(tenant, application),
      dialect: dialectOf(application, entry),
      capabilities: capabilitiesOf(application, entry),
    };
    return { target: createScimTarget(options), requester: createScimRequester(options), options };
  }

  /** To be called when a connection changed: nothing that was fetched for the old one is used again. */
  async forget(tenant: number, application: number): Promise<void> {
    const key = keyOf(tenant, application);
    this.#authorizations.delete(key);
    const client = this.#clients.get(key);
    this.#clients.delete(key);
    await client?.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
    this.#clients.clear();
  }

  #authorize(tenant: number, application: StoredApplication): Authorize {
    const key = keyOf(tenant, application.application);
    const known = this.#authorizations.get(key);
    if (known !== undefined) return known;
    const { clock, random, log } = this.#deps;
    const { secret, allowPrivateAddress } = application.settings;
    const client = createOutboundClient({ clock, random, log, allowPrivate: allowPrivateAddress });
    if (secret !== 'token') this.#clients.set(key, client);
    const made = this.#newAuthorization(tenant, application, client);
    this.#authorizations.set(key, made);
    return made;
  }

  #newAuthorization(tenant: number, application: StoredApplication, client: OutboundClient): Authorize {
    const { settings } = application;
    if (settings.secret === 'token') return this.#byToken(tenant, application);
    const { clock } = this.#deps;
    return authorizeByClientCredentials(
      createClientCredentials({
        client,
        clock,
        tokenUrl: settings.tokenUrl ?? '',
        clientId: settings.clientId ?? '',
        clientSecret: async () => this.#secret(tenant, application),
      }),
    );
  }

  /** Opened once and not for each request; `forget` drops it with the connection. */
  #byToken(tenant: number, application: StoredApplication): Authorize {
    const opened: { field?: string } = {};
    return async (renew) => {
      if (renew === true || opened.field === undefined) opened.field = `Bearer ${this.#secret(tenant, application)}`;
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

function keyOf(tenant: number, application: number): string {
  return `${tenant}/${application}`;
}
