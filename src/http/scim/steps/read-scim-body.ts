import { checkMediaType } from '../../body/check-media-type.ts';
import { encodingRefusal } from '../../body/encoding-refusal.ts';
import { parseJsonBody } from '../../body/parse-json-body.ts';
import { readTextBody } from '../../body/read-text-body.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Reply } from '../../reply.ts';
import type { ScimContext } from '../context.ts';
import { takeTurn, yieldTurn } from './take-turn.ts';

/**
 * Reads the body: 415 for a wrong media type or a compressed body, 413 for a large one, 400 `invalidSyntax` with its place for
 * what is no JSON.
 */
export async function readScimBody(context: ScimContext): Promise<Reply | undefined> {
  const { bodyBytes = Number.POSITIVE_INFINITY } = context.profile.profile.limits;
  return readBody(context, Math.min(bodyBytes, context.deps.maxBodyBytes));
}

/** @param maximum bytes; `limit` is the limit's name, for the refusal of a larger body */
export async function readBody(context: ScimContext, maximum: number, limit?: string): Promise<Reply | undefined> {
  const { headers } = context.request;
  const refusal = encodingRefusal(headers.get('content-encoding'));
  if (refusal !== undefined) return scimErrorReply(refusal, { 'Accept-Encoding': 'identity' });
  checkMediaType(context.leniency, headers.get('content-type'));
  // Clients send their bodies as slowly as they like: nobody's turn is spent on waiting for one.
  yieldTurn(context);
  const text = await readTextBody(context.request, maximum, limit);
  const turnedAway = await takeTurn(context);
  if (turnedAway !== undefined) return turnedAway;
  context.body = parseJsonBody(text);
  return undefined;
}
