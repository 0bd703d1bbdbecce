import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Reply } from '../../reply.ts';
import { TooManyWaiting } from '../../request-turns.ts';
import type { ScimContext } from '../context.ts';

/** Seconds after which somebody who was not let in may try again. */
const retryAfter = '1';

/**
 * Waits until it is the tenant's turn, when more requests come than there is time for. Answers 429 when too many of the tenant's
 * wait already, 503 when too many of all do; with `Retry-After` (RFC 6585 §4, RFC 9110 §15.6.4).
 */
export function takeTurn(context: ScimContext): Reply | undefined | Promise<Reply | undefined> {
  try {
    const turn = context.deps.turns.begin(context.tenantName);
    if (turn !== undefined) return waitForTurn(context, turn);
    context.hasTurn = true;
    return undefined;
  } catch (error) {
    if (error instanceof TooManyWaiting) return refused(error);
    throw error;
  }
}

/** Gives the turn back: when the request is answered, and while its client takes its time with the body. */
export function yieldTurn(context: ScimContext): void {
  if (!context.hasTurn) return;
  context.hasTurn = false;
  context.deps.turns.end(context.tenantName);
}

async function waitForTurn(context: ScimContext, turn: Promise<void>): Promise<undefined> {
  await turn;
  context.hasTurn = true;
}

function refused({ of }: TooManyWaiting): Reply {
  const error =
    of === 'tenant'
      ? new ScimError(429, 'Too many requests of this tenant are waiting to be answered: send fewer at once.')
      : new ScimError(503, 'Too many requests are waiting to be answered. Nothing was done: try again.');
  return scimErrorReply(error, { 'Retry-After': retryAfter });
}
