import { KeyUnusable } from '#credentials/key-ring.ts';
import type { SealedPlace } from '#credentials/sealing.ts';
import type { Place } from '#resources/list-resources.ts';
import { ScimError } from '#scim/error.ts';
import { type ScimContext, settled } from './context.ts';

/**
 * Where the page that a cursor asks for begins; an empty cursor asks for the first. Nothing is kept of cursors: each carries
 * its place, sealed for one tenant, credential and query (RFC 9865 §5.2).
 * @throws ScimError 400 invalidCursor for one that is altered or of another tenant, credential or query: in the same words;
 *   400 expiredCursor; 400 invalidCount for another count than that of the first page
 */
export function openCursor(context: ScimContext, cursor: string): Place | 'start' {
  if (cursor === '') return 'start';
  const parts = unsealed(context, cursor).split(' ');
  const [n = 0, total = 0, count = 0, expires = 0] = parts.slice(0, 4).map(Number);
  if (expires <= context.deps.clock.now()) {
    throw new ScimError(400, 'The cursor has expired. Ask for the first page again, with an empty cursor.', {
      scimType: 'expiredCursor',
    });
  }
  if (count !== settled(context.list, 'list').count) {
    throw new ScimError(400, `The first page was asked for with count ${count}: ask for the others with the same.`, {
      scimType: 'invalidCount',
    });
  }
  const key = parts.slice(4).join(' ');
  return { n, total, key: key === '' ? undefined : key.slice(1) };
}

/** The cursor of the page that begins at a place: letters, digits, `-`, `_` and `.` (RFC 9865 §2). */
export function sealCursor(context: ScimContext, { n, total, key }: Place): string {
  const { deps, profile } = context;
  const expires = deps.clock.now() + (profile.profile.paging.cursorSeconds ?? 0) * 1000;
  const { count } = settled(context.list, 'list');
  const text = [n, total, count, expires, ...(key === undefined ? [] : [`=${key}`])].join(' ');
  return deps.credentials.sealer.seal(placeOf(context), text);
}

function unsealed(context: ScimContext, cursor: string): string {
  try {
    return context.deps.credentials.sealer.open(placeOf(context), cursor);
  } catch (error) {
    if (!(error instanceof KeyUnusable)) throw error;
    throw new ScimError(
      400,
      'The cursor is not one of this query: send nextCursor as it came, with the same parameters, or an empty cursor for the first page.',
      { scimType: 'invalidCursor' },
    );
  }
}

function placeOf(context: ScimContext): SealedPlace {
  const { operation, type } = context.route;
  const { cursor: _, startIndex: __, count: ___, ...query } = settled(context.list, 'list');
  return {
    tenant: settled(context.tenant, 'tenant').tenant,
    table: 'cursor',
    id: settled(context.caller, 'caller').id,
    column: JSON.stringify([operation, type, query]),
  };
}
