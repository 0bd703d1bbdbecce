/** What somebody who polls asks for (RFC 8936 §2.2). */
export interface PollRequest {
  readonly maxEvents: number;
  readonly returnImmediately: boolean;
  /** `jti` of tokens that were taken. */
  readonly ack: readonly string[];
  /** By `jti`: why a token cannot be taken. */
  readonly setErrs: readonly { readonly jti: string; readonly failure: string }[];
}

/** Tokens of one answer, and of one acknowledgement. */
export const mostTokens = 100;
const mostAcknowledged = 500;

/** Reads a poll; a sentence where it is none. */
export function decodePoll(text: string): PollRequest | string {
  let body: unknown;
  try {
    body = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return 'The body is no JSON.';
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'The body is no JSON object.';
  const { maxEvents, returnImmediately, ack = [], setErrs = {} } = body as Readonly<Record<string, unknown>>;
  if (maxEvents !== undefined && !(Number.isInteger(maxEvents) && Number(maxEvents) >= 0)) {
    return 'maxEvents is not a whole number of 0 or more.';
  }
  if (returnImmediately !== undefined && typeof returnImmediately !== 'boolean') {
    return 'returnImmediately is neither true nor false.';
  }
  if (!Array.isArray(ack) || !ack.every((jti) => typeof jti === 'string')) return 'ack is not an array of strings.';
  if (typeof setErrs !== 'object' || setErrs === null || Array.isArray(setErrs)) return 'setErrs is not an object.';
  const errors = Object.entries(setErrs).map(([jti, error]) => ({ jti, failure: failureOf(error) }));
  if (ack.length + errors.length > mostAcknowledged)
    return `More than ${mostAcknowledged} tokens are acknowledged at once.`;
  return {
    maxEvents: Math.min(Number(maxEvents ?? mostTokens), mostTokens),
    returnImmediately: returnImmediately === true,
    ack,
    setErrs: errors,
  };
}

function failureOf(error: unknown): string {
  const { err, description } = (typeof error === 'object' && error !== null ? error : {}) as Readonly<
    Record<string, unknown>
  >;
  return `${String(err ?? 'refused')}: ${String(description ?? '')}`.slice(0, 500);
}
