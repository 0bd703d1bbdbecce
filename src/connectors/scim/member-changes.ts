import type { MemberChange } from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';
import { isJsonObject, own } from '#scim/json.ts';
import type { ScimDialect } from './dialect.ts';

/** Splits a change into ones of at most `size` members; removals first, since additions may need the room they free. */
export function batches(change: MemberChange, size: number): readonly MemberChange[] {
  const { names } = change;
  const all = [...change.remove.map((id) => ({ id, add: false })), ...change.add.map((id) => ({ id, add: true }))];
  const step = Math.max(1, size);
  return Array.from({ length: Math.ceil(all.length / step) }, (_, at) => {
    const part = all.slice(at * step, (at + 1) * step);
    return {
      add: part.filter((one) => one.add).map((one) => one.id),
      remove: part.filter((one) => !one.add).map((one) => one.id),
      ...(names === undefined ? {} : { names }),
    };
  });
}

/** The operations of one batch. Ids are quoted as JSON, so none can break out of the path. */
export function memberOperations(change: MemberChange, dialect: ScimDialect): readonly JsonObject[] {
  const operations: JsonObject[] = [];
  if (change.remove.length > 0 && dialect.memberRemove === 'valueArray') {
    operations.push({ op: 'remove', path: 'members', value: change.remove.map((id) => member(id, dialect)) });
  } else {
    for (const id of change.remove) operations.push({ op: 'remove', path: `members[value eq ${JSON.stringify(id)}]` });
  }
  if (change.add.length > 0)
    operations.push({ op: 'add', path: 'members', value: change.add.map((id) => added(id, change, dialect)) });
  return operations;
}

function member(value: string, dialect: Pick<ScimDialect, 'member'>): JsonObject {
  return dialect.member === 'nullRef' ? { $ref: null, value } : { value };
}

function added(id: string, { names }: MemberChange, dialect: Pick<ScimDialect, 'member'>): JsonObject {
  const display = dialect.member === 'display' ? names?.get(id) : undefined;
  return { ...member(id, dialect), ...(display === undefined ? {} : { display }) };
}

/** The members of a group as shown, with the change made: for targets that know only PUT. */
export function changedMembers(
  shown: JsonObject,
  change: MemberChange,
  dialect: Pick<ScimDialect, 'member'>,
): readonly Json[] {
  const held = own(shown, 'members');
  const gone = new Set([...change.remove, ...change.add]);
  const kept = (Array.isArray(held) ? held : []).filter(
    (member) => !(isJsonObject(member) && gone.has(String(own(member, 'value')))),
  );
  return [...kept, ...change.add.map((id) => added(id, change, dialect))];
}
