import { type JsonObject, own } from '#scim/json.ts';
import { memberIds } from '#scim/patch/membership.ts';
import { normaliseResource } from '#scim/validate.ts';
import type { Write } from '#storage/port.ts';
import { activityChanges } from './activity-changes.ts';
import { commitDecision, type Decision } from './commit-decision.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { membershipChanges, membershipWrites, noMembershipChange, readMembershipChange } from './membership-change.ts';
import { withOwnAttributes } from './own-attributes.ts';
import { prepareDocument } from './prepare-document.ts';
import { takenError } from './refusals.ts';
import { reviveConcealed } from './revive-concealed.ts';
import { keepPassword } from './rows/password-rows.ts';
import { countLive, insertResource } from './rows/resource-rows.ts';
import { noSideRows, sideRowsOf, writeSideRows } from './rows/side-rows.ts';
import type { StoredResource } from './stored-resource.ts';

export interface CreateOptions {
  /** Statements that belong to the act, such as an audit row. */
  readonly writes?: readonly Write[];
  /** What the application's own people choose. */
  readonly own?: Readonly<Record<string, string>>;
}

/**
 * Creates a resource (RFC 7644 §3.3). A unique value that a concealed user holds brings that user back, with the same id,
 * where the profile says so.
 * @throws ScimError 400 for what schema or rules refuse, 409 uniqueness for a taken value
 */
export async function createResource(
  context: ResourceContext,
  typeName: string,
  input: JsonObject,
  options: CreateOptions = {},
): Promise<StoredResource> {
  const type = typeNamed(context.profile, typeName);
  const valid = normaliseResource(type.schema, input, { leniency: context.leniency });
  const revives = context.profile.profile.lifecycle.createConcealed === 'restore';
  const revived = revives ? await reviveConcealed(context, type, valid, options) : undefined;
  if (revived !== undefined) return revived;
  return commitDecision(
    context,
    () => decideCreate(context, type, valid, options),
    async (refusal) => takenError(context.profile, type, refusal),
  );
}

async function decideCreate(
  context: ResourceContext,
  type: CompiledType,
  valid: JsonObject,
  options: CreateOptions,
): Promise<Decision<StoredResource>> {
  const { resource, doc, password } = await prepareDocument(
    context,
    type,
    'create',
    withOwnAttributes(type, valid, options.own ?? {}),
    undefined,
  );
  const id = context.random.uuid();
  const add = type.hasMembers ? [...new Set(memberIds(own(valid, 'members')))] : [];
  const members =
    add.length === 0
      ? noMembershipChange
      : await readMembershipChange(context, { n: 0, id, type: type.name }, { add, remove: [] });
  const now = context.clock.now();
  const stored = { id, type: type.name, version: 1, created: now, modified: now, doc };
  const { tenant } = context.tenant;
  const n = { seq: 0 };
  return {
    writes: [
      insertResource(tenant, n, stored),
      ...writeSideRows(tenant, n, noSideRows, sideRowsOf(type, resource)),
      ...(password === undefined ? [] : keepPassword(tenant, n, password)),
      ...membershipWrites(tenant, n, members),
      countLive(tenant, type.name, 1),
      ...(options.writes ?? []),
    ],
    changes: [
      { n, id, type: type.name, kind: 'created', version: 1 },
      ...activityChanges(context, type, { n, id, version: 1 }, { before: undefined, after: resource }),
      ...membershipChanges({ n, id, type: type.name }, members),
    ],
    subject: { operation: 'create', type: type.name, id, after: doc, members },
    result: (seq) => ({ n: seq, ...stored }),
  };
}
