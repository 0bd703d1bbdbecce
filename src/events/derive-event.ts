import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { recordType } from '#resources/records.ts';
import { rolesMapped } from '#resources/roles/change-role-mapping.ts';
import type { Event, EventResource, EventType } from './event.ts';
import type { EventRow, NumberedResource } from './event-row.ts';

const happenings: ReadonlyMap<string, 'created' | 'updated' | 'deleted' | 'restored' | 'erased'> = new Map([
  ['created', 'created'],
  ['updated', 'updated'],
  ['deleted', 'deleted'],
  // Deleted by a client where the profile keeps nothing of it: to the reader the same as a deletion that can be undone.
  ['purged', 'deleted'],
  ['restored', 'restored'],
  ['erased', 'erased'],
]);

/** The one event that a row of the feed is; undefined for what concerns nobody outside, such as an application's own records. */
export function deriveEvent(
  tenant: number,
  row: EventRow,
  gone: ReadonlyMap<number, NumberedResource>,
): Event | undefined {
  const type = typeOf(row);
  if (type === undefined) return undefined;
  const member = memberOf(row, gone);
  if (row.member !== null && member === undefined) return undefined;
  const { seq, id, paths, version, actor, request, at, doc } = row;
  return {
    // The time keeps apart what the same number says before and after a backup was restored.
    id: `${tenant}-${seq}-${at.toString(36)}`,
    tenant,
    position: seq,
    type,
    at,
    resource: named(row.type, id, doc),
    ...(member === undefined ? {} : { member }),
    ...(row.kind === 'updated' ? { paths: (paths ?? '').split(' ').filter((path) => path !== '') } : {}),
    ...(version === null ? {} : { version }),
    ...(actor === null ? {} : { actor }),
    ...(request === null ? {} : { request }),
  };
}

function typeOf({ type, kind }: EventRow): EventType | undefined {
  if (type === recordType) return undefined;
  if (kind === 'member-added') return 'membership.added';
  if (kind === 'member-removed') return 'membership.removed';
  if (kind === rolesMapped) return 'tenant.roles-mapped';
  if (kind === 'deactivated' || kind === 'reactivated') return `user.${kind}`;
  const happening = happenings.get(kind);
  if (happening === undefined) return undefined;
  return type === 'User' ? `user.${happening}` : type === 'Group' ? `group.${happening}` : `resource.${happening}`;
}

function memberOf(
  { member, memberId, memberType, memberDoc }: EventRow,
  gone: ReadonlyMap<number, NumberedResource>,
): EventResource | undefined {
  if (member === null) return undefined;
  if (memberId !== null && memberType !== null) return named(memberType, memberId, memberDoc);
  const was = gone.get(member);
  return was === undefined ? undefined : { type: was.type, id: was.id };
}

function named(type: string, id: string, doc: string | null): EventResource {
  const externalId = doc === null ? undefined : decodeDocument(doc).externalId;
  return typeof externalId === 'string' ? { type, id, externalId } : { type, id };
}
