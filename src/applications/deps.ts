import type { Actor } from '#access/actor.ts';
import type { AccessDeps } from '#access/deps.ts';
import type { Guest } from '#access/guests/guest.ts';
import type { Found } from '#access/sessions/find-caller.ts';
import type { CredentialDeps } from '#credentials/deps.ts';
import type { KeySource } from '#credentials/key-file.ts';
import type { Clock, Log, Random } from '#deps.ts';
import type { Engine } from '#engine/engine.ts';
import type { GalleryEntry } from '#gallery/entry.ts';
import type { Egress } from '#outbound/egress.ts';
import type { CompiledProfile } from '#resources/compile-profile.ts';
import type { ObjectQueue } from '#resources/object-queue.ts';
import type { TenantProfiles } from '#resources/tenants/tenant-profiles.ts';
import type { Storage } from '#storage/port.ts';
import type { ImportProgress } from './directory/import-progress.ts';
import type { Targets } from './enterprise/targets.ts';
import type { ServedProfiles } from './profiles/served-profiles.ts';

/** What administrators' use-cases work with; one per process. */
export interface ApplicationDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly queue: ObjectQueue;
  readonly access: AccessDeps;
  readonly credentials: CredentialDeps;
  /** Where the sealing key is, for its rotation. */
  readonly keySource: KeySource;
  /** Of served applications, by key. */
  readonly profiles: ReadonlyMap<string, CompiledProfile>;
  /** Takes, changes and removes those that come from files. */
  readonly servedProfiles: ServedProfiles;
  readonly shapes: TenantProfiles;
  /** What the organisation's directory is. */
  readonly directoryProfile: CompiledProfile;
  readonly imports: ImportProgress;
  readonly engine: Engine;
  readonly targets: Targets;
  readonly gallery: ReadonlyMap<string, GalleryEntry>;
  readonly version: string;
  /** The data folder. */
  readonly data: string;
  /** Tenants of sandbox profiles may be opened. */
  readonly sandbox: boolean;
  /** What every URL that is shown begins with, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Whether it is where somebody serves, or did: before the first time it is a default. */
  readonly served: boolean;
  /** Whether cycles that are due begin by themselves: not in a command's own process, unless others share the store. */
  readonly schedules: boolean;
  /** How connections leave the house: whoever opens one hands it on to the outbound room. */
  readonly egress: Egress;
  /** Aborts when the process is about to stop: who waits for something to happen is answered. */
  readonly stopping?: AbortSignal;
  /** To be called after a tenant changed: what is kept of tenants in memory is read again. */
  readonly tenantChanged: () => void;
  /** Writes down what is remembered of requests and not written yet. */
  readonly writeTraces: () => Promise<void>;
}

/** Who acts, and with what. */
export interface Administrator {
  readonly deps: ApplicationDeps;
  readonly actor: Actor;
  /** The version that the caller saw of what is changed: with another one nothing is changed. See `matchVersion`. */
  readonly expected?: string;
  /** What is changed of a configuration goes into its draft; the current one stays as it is. */
  readonly draft?: boolean;
  /** An Application Owner: the applications, by number, that exist as far as this caller is concerned. Without it, all. */
  readonly owned?: ReadonlySet<number>;
  /** The account behind the act and how it was recognised. Without it: the machine's owner, or nobody who signed in. */
  readonly found?: Found;
  /** Who came by an invitation, without an account. */
  readonly guest?: Guest;
  /** Where the call came from, for throttling. */
  readonly address?: string;
  /** What the caller's browser says of itself. */
  readonly agent?: string;
}
