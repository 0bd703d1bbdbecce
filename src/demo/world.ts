import type { Client } from '#http/api/client.ts';
import type { FaultySandboxes } from './faulty-sandboxes.ts';
import type { Narrator } from './narrator.ts';
import type { SampleFile } from './organisation.ts';

/** One enterprise application of the demo and how it is reached. */
export interface DemoApplication {
  readonly name: string;
  /** Key of its gallery entry. */
  readonly gallery: string;
  /** The sandbox tenant behind it; undefined for an endpoint that is not ours. */
  readonly tenant?: string;
  /** The visitor's own: it may have rules that we do not know, so it may refuse a few of the sample's odd people. */
  readonly visitors?: true;
  /** Groups of the directory that are assigned to it. */
  readonly groups: readonly string[];
  readonly connection: {
    readonly tenantUrl: string;
    readonly secretToken?: string;
    readonly tokenUrl?: string;
    readonly clientId?: string;
    readonly clientSecret?: string;
  };
}

/** What every scene of the demo works with: the administrators' API, the story, and the trouble that can be made. */
export interface World {
  readonly call: Client['call'];
  readonly narrator: Narrator;
  readonly faults: FaultySandboxes;
  readonly applications: readonly DemoApplication[];
}

/** The people file as it stands today; scenes hand on the one of the next day. */
export interface Day {
  readonly people: SampleFile;
  readonly groups: SampleFile;
}
