import type { ListedPage, ObjectType, TargetResult } from '#engine/model/target.ts';
import { advice } from './advice.ts';
import { decodeList } from './decode-json.ts';
import { objectOf } from './decode-object.ts';
import type { ScimDialect } from './dialect.ts';
import { withoutMembers } from './find-filter.ts';
import { protocolFailure } from './protocol-failure.ts';
import type { ScimRequester } from './scim-requester.ts';

/**
 * One page of all objects of a type (RFC 7644 §3.4.2.4), from the `start`-th on, the first being 1. Attributes are not chosen:
 * many servers stumble over URNs in `attributes`. `unsupported` where the application lists only the active ones.
 */
export async function listObjects(
  requester: ScimRequester,
  dialect: ScimDialect,
  type: ObjectType,
  { start, count }: { readonly start: number; readonly count: number },
): Promise<TargetResult<ListedPage>> {
  if (type === 'User' && dialect.findInactive) return { ok: false, failure: onlyActive, exchanges: [] };
  const members = type === 'Group' ? [withoutMembers] : [];
  const parameters = [`startIndex=${start}`, `count=${count}`, ...members];
  const asked = await requester({ method: 'GET', path: dialect.endpoints[type], parameters });
  const { exchanges } = asked;
  if (!asked.ok) return asked;
  const list = decodeList(asked.value.body);
  if (list === undefined) return { ok: false, failure: protocolFailure(asked.value, 'a list'), exchanges };
  const objects = list.objects.map((body) => objectOf(body)).filter((object) => object !== undefined);
  if (objects.length < list.objects.length)
    return { ok: false, failure: protocolFailure(asked.value, 'resources with an id'), exchanges };
  return { ok: true, value: { objects, total: list.total }, exchanges };
}

const onlyActive = {
  code: 'unsupported',
  message: 'The application lists active users only.',
  advice: advice.unsupported,
} as const;
