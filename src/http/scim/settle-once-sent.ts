import { ScimError } from '#scim/error.ts';
import { StorageUnavailable } from '#storage/port.ts';
import { scimErrorReply } from '../error-handler.ts';
import type { Reply } from '../reply.ts';
import type { ScimContext } from './context.ts';
import { watchPieces } from './watch-pieces.ts';

/** What is sent in pieces is told of when it has been sent: by then it may have broken off. */
export function settleOnceSent(context: ScimContext, reply: Reply, settle: (told: Reply) => void): Reply {
  const { body } = reply;
  const inPieces = typeof body === 'object' && body !== null;
  if (!inPieces || context.method === 'HEAD' || context.fault?.kind === 'drop-reply') {
    settle(reply);
    return reply;
  }
  const watched = watchPieces(body, (ended) => {
    settle(ended.how === 'broken' ? brokenReply(context, reply, ended.error) : reply);
  });
  return { ...reply, body: watched };
}

/** What is kept of a reply that broke off: its client has seen another status, and no end of it. */
function brokenReply({ deps, requestId }: ScimContext, { status }: Reply, error: unknown): Reply {
  const away = error instanceof StorageUnavailable;
  const what = error instanceof Error ? (away ? error.message : error.stack) : String(error);
  deps.log.error('a reply broke off while it was sent', { requestId, error: what });
  const why = away ? 'the store could not be read any more' : 'something went wrong here';
  return scimErrorReply(
    new ScimError(
      away ? 503 : 500,
      `The answer ${status} broke off while it was sent, for ${why}; the connection was ended.`,
    ),
  );
}
