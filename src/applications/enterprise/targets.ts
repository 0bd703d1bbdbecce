import { createScimRequester, type ScimRequester } from '#connectors/scim/scim-requester.ts';
import { createScimTarget, type ScimTargetOptions } from '#connectors/scim/scim-target.ts';
import type { Permit, Target } from '#engine/model/target.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import { createOutboundClient } from '#outbound/client.ts';
import { type AuthorizationDeps, Authorizations } from './authorizations.ts';
import type { StoredApplication } from './decode-application.ts';
import { missingFields } from './settings.ts';
import { capabilitiesOf, dialectOf } from './wire.ts';

/** A way to an application: its target, and plain requests for what a target does not do. */
export interface OpenTarget {
  readonly target: Target;
  readonly requester: ScimRequester;
  /** What both were made with, for a target that writes otherwise over the same connections. */
  readonly options: ScimTargetOptions;
}

export interface OpenOptions {
  /** The credentials are tried before they are saved: nothing of them is kept. */
  readonly once?: boolean;
  /** Asked before each request; absent outside of cycles, where a person waits for a few requests. */
  readonly permit?: Permit;
}

/** Opens an application's target anew each time; `Authorizations` says what is kept. */
export class Targets {
  readonly #deps: AuthorizationDeps;
  readonly #authorizations: Authorizations;

  constructor(deps: AuthorizationDeps) {
    this.#deps = deps;
    this.#authorizations = new Authorizations(deps);
  }

  /** @throws Error, with a sentence for administrators, when something is still to be entered */
  open(
    tenant: number,
    application: StoredApplication,
    entry: GalleryEntry,
    { once = false, permit }: OpenOptions = {},
  ): OpenTarget {
    const { settings } = application;
    const [missing] = missingFields(settings, entry);
    if (missing !== undefined || settings.tenantUrl === null) {
      throw new Error(`${application.name} is not connected yet: ${missing ?? 'Tenant URL'} is missing.`);
    }
    const { clock, random, log, egress } = this.#deps;
    const client = createOutboundClient({ ...egress, clock, random, log, allowPrivate: settings.allowPrivateAddress });
    const options = {
      client,
      clock,
      random,
      tenantUrl: settings.tenantUrl,
      authorization: once
        ? this.#authorizations.once(tenant, application, client)
        : this.#authorizations.of(tenant, application),
      dialect: dialectOf(application, entry),
      capabilities: capabilitiesOf(application, entry),
      ...(permit === undefined ? {} : { permit }),
    };
    return { target: createScimTarget(options), requester: createScimRequester(options), options };
  }

  /** To be called when a connection changed: nothing that was fetched for the old one is used again. */
  forget(tenant: number, application: number): Promise<void> {
    return this.#authorizations.forget(tenant, application);
  }

  close(): Promise<void> {
    return this.#authorizations.close();
  }
}
