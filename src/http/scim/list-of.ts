import type { Text } from '#resources/represent.ts';
import { type ListReply, listHead, listResponse, listTail } from '#scim/list.ts';

/** A list reply; in pieces when one of its resources is. */
export function listOf(reply: Omit<ListReply, 'resources'>, texts: readonly Text[]): Text {
  const whole = texts.filter((text) => typeof text === 'string');
  return whole.length === texts.length ? listResponse({ ...reply, resources: whole }) : piecesOf(reply, texts);
}

async function* piecesOf(reply: Omit<ListReply, 'resources'>, texts: readonly Text[]): AsyncGenerator<string> {
  yield listHead(reply, texts.length);
  for (const [at, text] of texts.entries()) {
    if (at > 0) yield ',';
    if (typeof text === 'string') yield text;
    else yield* text;
  }
  yield listTail;
}
