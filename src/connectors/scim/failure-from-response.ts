import type { FailureCode, TargetFailure } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import { retryAfter } from '#outbound/retry-after.ts';
import { advice } from './advice.ts';
import type { ScimDialect } from './dialect.ts';
import { scimTypeIn, targetSentence } from './target-sentence.ts';

/** What was asked, as far as the meaning of an answer depends on it. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Milliseconds, for Retry-After dates. */
  readonly now: number;
  readonly dialect: Pick<ScimDialect, 'stale'>;
}

/** Makes the closed taxonomy's failure of an answer that is no success (status ≥ 400), with the application's own sentence. */
export function failureFromResponse(reply: OutboundReply, asked: Asked): TargetFailure {
  const { status } = reply;
  const scimType = scimTypeIn(reply.body);
  const code = codeOf(status, scimType, asked);
  const sentence = targetSentence(reply.body, reply.headers.get('content-type'));
  const wait = retryAfter(reply.headers.get('retry-after'), asked.now);
  const named = scimType === undefined ? `${status}` : `${status} ${scimType}`;
  return {
    code,
    message: (meaning[code] ?? refusedAtAll)(named, sentence === '' ? '.' : `: ${sentence}`),
    advice: advice[code],
    status,
    ...(scimType === undefined ? {} : { scimType }),
    ...(wait === undefined ? {} : { retryAfter: wait }),
  };
}

/** What an answer means, with what the application named and said itself. */
type Meaning = (named: string, said: string) => string;

const refusedAtAll: Meaning = (named, said) => `The application refused the request (${named})${said}`;

const meaning: Readonly<Partial<Record<FailureCode, Meaning>>> = {
  unauthorized: (named, said) => `The application does not accept the secret (${named})${said}`,
  forbidden: (named, said) => `The application does not allow this (${named})${said}`,
  'not-found': (named, said) => `The application does not know the address or the object (${named})${said}`,
  conflict: (named, said) => `The application reports a conflict (${named})${said}`,
  precondition: (named, said) => `The object has changed in the application since it was read (${named})${said}`,
  invalid: (named, said) => `The application refused a value (${named})${said}`,
  'invalid-filter': (named, said) => `The application refused the filter (${named})${said}`,
  unsupported: (named, said) => `The application does not support this (${named})${said}`,
  throttled: (named, said) => `The application asks to slow down (${named})${said}`,
  unavailable: (named, said) => `The application has an error of its own (${named})${said}`,
  'timeout-unknown': (named, said) => `A gateway before the application gave up waiting (${named})${said}`,
};

function codeOf(status: number, scimType: string | undefined, asked: Asked): FailureCode {
  const { stale } = asked.dialect;
  if (stale !== undefined && status === stale.status && scimType === stale.scimType) return 'precondition';
  if (scimType === 'uniqueness') return 'conflict';
  if (scimType === 'invalidFilter' || scimType === 'tooMany') return 'invalid-filter';
  const known = codes.get(status);
  if (known === 'gateway') return asked.method === 'GET' ? 'unavailable' : 'timeout-unknown';
  return known ?? (status >= 500 ? 'unavailable' : 'invalid');
}

/** `gateway`: 502 and 504 come from something in between; what was written may have arrived. */
const codes: ReadonlyMap<number, FailureCode | 'gateway'> = new Map([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [408, 'unavailable'],
  [409, 'conflict'],
  [410, 'not-found'],
  [412, 'precondition'],
  [425, 'unavailable'],
  [429, 'throttled'],
  [501, 'unsupported'],
  [502, 'gateway'],
  [504, 'gateway'],
]);
