import { recogniseProvider } from '#gallery/identity-providers/recognise.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import { advise, type RequestAdvice } from './advise.ts';

/** A request of a SCIM client as an administrator sees it. */
export interface RequestView extends Omit<RequestTrace, 'entry' | 'asked' | 'credential'> {
  readonly request: string;
  /** Name of the tenant. */
  readonly tenant: string;
  /** The id under which the logs of both sides have it. */
  readonly requestId: string;
  readonly at: string;
  /** The credential that let it in. */
  readonly credential: { readonly id: string; readonly name: string | null } | null;
  /** The identity provider that sent it, as far as it shows. */
  readonly provider: string | null;
  /** Of what was refused. */
  readonly advice: RequestAdvice | null;
}

/** @param names of the tenant's credentials, by id */
export function viewRequest(tenant: string, trace: RequestTrace, names: ReadonlyMap<string, string>): RequestView {
  const { entry, asked, credential, ...rest } = trace;
  const name = credential === null ? null : (names.get(credential) ?? null);
  const provider = recogniseProvider({ ...rest, credential: name });
  return {
    request: entry,
    tenant,
    requestId: asked,
    at: new Date(timeOfEntry(entry)).toISOString(),
    ...rest,
    credential: credential === null ? null : { id: credential, name },
    provider: provider?.name ?? null,
    advice: advise(trace, provider),
  };
}
