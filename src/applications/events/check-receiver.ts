import { globalAdministrator } from '#access/roles.ts';
import { eventTypes } from '#events/event.ts';
import type { ReceiverKind } from '#events/receivers/receiver.ts';
import { checkUrl } from '#outbound/check-url.ts';
import type { Administrator } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

/** What a receiver is called and where it lies, as somebody entered it. */
export interface ReceiverInput {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  /** Types of events, `user.*` for all of a kind; none: every type. */
  readonly events?: readonly string[] | undefined;
  /** Of a webhook: the object goes along. */
  readonly object?: boolean | undefined;
  readonly audience?: string | undefined;
  readonly issuer?: string | undefined;
  /** Of a push: what goes with it as Authorization. */
  readonly authorization?: string | undefined;
  readonly allowPrivateAddress?: boolean | undefined;
}

const families = [...new Set(eventTypes.map((type) => `${type.slice(0, type.indexOf('.'))}.*`))];

/** @throws Refused `invalid` for a type that there is not */
export function checkEvents(events: readonly string[]): readonly string[] {
  const known: readonly string[] = [...eventTypes, ...families];
  for (const event of events) {
    if (known.includes(event)) continue;
    throw new Refused(
      'invalid',
      `There is no event ${event.slice(0, 60)}.`,
      `${didYouMean(event, known)}Events are ${known.join(', ')}.`,
      { field: 'events' },
    );
  }
  return [...new Set(events)];
}

/** @throws Refused `invalid` */
export function checkAddress(kind: ReceiverKind, text: string | undefined, allowPrivate: boolean): string {
  if (kind === 'poll') {
    if (text === undefined) return '';
    throw new Refused('invalid', 'A stream that is polled has no URL: its receiver comes here.', 'Leave it out.', {
      field: 'url',
    });
  }
  if (text === undefined || text.trim() === '') {
    throw new Refused('invalid', 'The URL of the receiver is missing.', 'Enter it, beginning with https://.', {
      field: 'url',
    });
  }
  const checked = checkUrl(text, allowPrivate);
  if (checked.ok) return checked.url.href;
  throw new Refused(
    'invalid',
    `URL: ${checked.message}.`,
    'Enter it with https://, or have a Global Administrator allow that it lies at a private address.',
    { field: 'url', command: 'Enter it with https://, or add --allow-private-address.' },
  );
}

/** Of a stream, whom its tokens are for. @throws Refused `invalid` */
export function checkAudience(kind: ReceiverKind, audience: string | undefined): string {
  if (kind === 'webhook') {
    if (audience === undefined) return '';
    throw new Refused('invalid', 'A webhook has no audience: only tokens do.', 'Leave it out.', { field: 'audience' });
  }
  if (audience !== undefined && audience.trim() !== '') return audience.trim();
  throw new Refused(
    'invalid',
    'The audience of the stream is missing.',
    'Enter what its receiver expects as "aud", often its own URL.',
    { field: 'audience' },
  );
}

/** HTTP takes it as a field's value. @throws Refused `invalid` */
export function checkAuthorization(kind: ReceiverKind, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (kind === 'push' && /^[\x21-\x7e][\x20-\x7e]*$/.test(text)) return text.trim();
  const what = kind === 'push' ? 'holds characters that no header field has' : 'is only for streams that are pushed';
  throw new Refused('invalid', `The authorization ${what}.`, 'Enter it as in: Bearer …', { field: 'authorization' });
}

/** Only a Global Administrator lets requests go to internal addresses. @throws Refused `forbidden` */
export function checkPrivate({ found }: Administrator, allow: boolean): boolean {
  if (!allow || found === undefined || found.administrator.roles.includes(globalAdministrator)) return allow;
  throw new Refused(
    'forbidden',
    'Only a Global Administrator lets events go to a private address.',
    'Ask one to allow it.',
    { field: 'allowPrivateAddress' },
  );
}

/** @throws Refused `invalid` */
export function checkName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= 100 && !/\p{Cc}/u.test(name)) return name;
  throw new Refused('invalid', 'The name is empty, longer than 100 characters, or no line of text.', 'Enter another.', {
    field: 'name',
  });
}
