import { entityTag } from '#resources/version-tag.ts';
import { emptyReply, type Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';

/** 304 when the client has this version already (RFC 7644 §3.14, RFC 9110 §13.1.2); weak comparison. */
export function answerNotModified(context: ScimContext): Reply | undefined {
  const { profile } = context.profile;
  if (!profile.etag.supported) return undefined;
  const known = context.request.headers.get('if-none-match');
  if (known === null) return undefined;
  const tag = entityTag(profile, settled(context.stored, 'stored').version);
  if (tag === undefined) return undefined;
  const same = known.split(',').some((one) => one.trim() === '*' || strong(one) === strong(tag));
  return same ? emptyReply(304, { ETag: tag }) : undefined;
}

function strong(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
