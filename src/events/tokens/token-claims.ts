import type { Event } from '../event.ts';
import type { Deliverable } from '../receivers/delivery.ts';
import type { Receiver } from '../receivers/receiver.ts';
import type { EventSource } from '../receivers/relay-deps.ts';
import { attributeNames } from './attribute-names.ts';

const prefix = 'urn:ietf:params:scim:event:prov:';

/** Of what a reader must know that RFC 9967 has no event for: it missed something, and must list everybody anew. */
export const gapEvent = 'urn:rollcall:event:gap';

/** The claims of a security event token (RFC 8417 §2.2) as RFC 9967 has them. */
export interface TokenClaims {
  readonly iss: string;
  readonly iat: number;
  /** Of this token: a receiver that has it does nothing twice. */
  readonly jti: string;
  readonly aud: readonly string[];
  /** What happened, the same for every receiver (RFC 9967 §2.2). */
  readonly txn: string;
  /** When it happened, in seconds (RFC 8417 §2.2). */
  readonly toe: number;
  readonly sub_id: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, object>>;
}

/**
 * The token of an event in notice mode (RFC 9967 §2.4): it names what changed and shows no value.
 *
 * @param issuer who says so, unless the stream says another
 * @param now milliseconds
 */
export async function tokenClaims(
  receiver: Pick<Receiver, 'id' | 'audience' | 'issuer'>,
  content: Deliverable,
  source: EventSource | undefined,
  issuer: string,
  now: number,
): Promise<TokenClaims> {
  const common = {
    iss: receiver.issuer === '' ? issuer : receiver.issuer,
    iat: Math.floor(now / 1000),
    jti: `${content.id}.${receiver.id}`,
    aud: [receiver.audience],
    toe: Math.floor(content.at / 1000),
  };
  if ('gap' in content) {
    const { after, oldest, resume } = content.gap;
    const subject = { format: 'opaque', id: source?.name ?? String(content.tenant) };
    return { ...common, txn: content.id, sub_id: subject, events: { [gapEvent]: { after, oldest, resume } } };
  }
  const { type, id, externalId } = content.resource;
  const uri = `${source?.endpointOf(type) ?? `/${type}s`}/${id}`;
  return {
    ...common,
    txn: content.request ?? content.id,
    sub_id: { format: 'scim', uri, id, ...(externalId === undefined ? {} : { externalId }) },
    events: await eventsOf(content, source),
  };
}

async function eventsOf(event: Event, source: EventSource | undefined): Promise<Readonly<Record<string, object>>> {
  const tag = event.version === undefined ? undefined : source?.entityTag(event.version);
  const version = tag === undefined ? {} : { version: tag };
  const changed = (attributes: readonly string[]) => ({ [`${prefix}patch:notice`]: { attributes, ...version } });
  const [, happened = ''] = event.type.split('.');
  if (event.type.startsWith('membership.')) return changed(['members']);
  switch (happened) {
    case 'deactivated':
      return { [`${prefix}deactivate`]: {} };
    case 'reactivated':
      return { [`${prefix}activate`]: {} };
    // Nothing is left to be told of it but that it is gone (RFC 9967 §2.4.4).
    case 'deleted':
    case 'erased':
      return { [`${prefix}delete`]: {} };
    case 'created':
    case 'restored': {
      const now = await source?.resourceNow(event.resource.id);
      return { [`${prefix}create:notice`]: { attributes: attributeNames(now ?? '{}'), ...version } };
    }
    default:
      return changed(event.paths ?? []);
  }
}
