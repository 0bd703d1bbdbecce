import { representInPieces } from '#resources/represent.ts';
import { jsonReply, type Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';
import { resourceHeaders } from '../resource-headers.ts';

/** Answers with the resource as the client may and wants to see it: 201 for a new one, else 200. */
export async function project(context: ScimContext): Promise<Reply> {
  const stored = settled(context.stored, 'stored');
  const [body = ''] = await representInPieces(settled(context.resources, 'resources'), [stored], {
    location: context.baseUrl,
    ...(context.projection === undefined ? {} : { projection: context.projection }),
  });
  return jsonReply(context.route.operation === 'create' ? 201 : 200, body, resourceHeaders(context, stored));
}
