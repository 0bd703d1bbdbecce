import { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import { commitDecision, type Decision } from './commit-decision.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeDocument } from './decode-stored-resource.ts';
import { findLive } from './find-resource.ts';
import type { HookOperation } from './hooks/hook.ts';
import { type MemberRequest, noMembershipChange, readMembershipChange } from './membership-change.ts';
import { checkPreconditions, type Preconditions } from './preconditions.ts';
import { type Document, prepareDocument } from './prepare-document.ts';
import { takenError } from './refusals.ts';
import type { Occasion } from './rules/apply-rules.ts';
import { passwordOf } from './sign-in.ts';
import type { StoredResource } from './stored-resource.ts';
import { decideWrite } from './write-resource.ts';

/** What a request wants of a resource. */
export interface Wanted {
  readonly resource: JsonObject;
  readonly members?: MemberRequest;
  /** The client takes away the password that is kept. */
  readonly removesPassword?: boolean;
}

export interface ChangeRequest {
  readonly type: string;
  readonly id: string;
  readonly occasion: Occasion;
  readonly preconditions?: Preconditions | undefined;
  /** The version that an administrator saw, whether or not the profile has entity tags. */
  readonly seen?: string;
  /** Pure: from the resource as it is to the resource as it is wanted; asked again when somebody else was faster. */
  readonly wanted: (type: CompiledType, before: JsonObject) => Wanted;
}

/**
 * The one way in which a live resource changes: read, precondition, what is wanted, rules, commit. One at a time for each
 * object in this process.
 */
export function changeResource(context: ResourceContext, request: ChangeRequest): Promise<StoredResource> {
  const type = typeNamed(context.profile, request.type);
  return context.queue.run(context.tenant.tenant, request.id, () =>
    commitDecision(
      context,
      () => decideChange(context, type, request),
      async (refusal) => takenError(context.profile, type, refusal),
    ),
  );
}

/** What was kept goes, unless another one was set by the same request. */
async function withoutPassword(context: ResourceContext, { n }: StoredResource, document: Document): Promise<Document> {
  if (document.password !== undefined || (await passwordOf(context, n)) === undefined) return document;
  return { ...document, password: null };
}

/** What lets somebody become active goes along with a change. */
function hookOperationOf(occasion: Occasion): HookOperation {
  return occasion === 'activate' ? 'patch' : occasion;
}

async function decideChange(
  context: ResourceContext,
  type: CompiledType,
  { id, occasion, preconditions = {}, seen, wanted }: ChangeRequest,
): Promise<Decision<StoredResource>> {
  const stored = await findLive(context, type, id);
  checkPreconditions(context.profile.profile, stored, preconditions);
  if (seen !== undefined && seen !== String(stored.version))
    throw new ScimError(
      412,
      `It is version ${stored.version} now: read it again, and send the change with that version in If-Match.`,
    );
  const before = decodeDocument(stored.doc);
  const { resource, members, removesPassword = false } = wanted(type, before);
  const prepared = await prepareDocument(context, type, occasion, resource, before);
  const after = removesPassword ? await withoutPassword(context, stored, prepared) : prepared;
  return decideWrite(context, type, {
    stored,
    operation: hookOperationOf(occasion),
    before,
    after,
    members: members === undefined ? noMembershipChange : await readMembershipChange(context, stored, members),
    compared: preconditions.ifMatch !== undefined || preconditions.ifNoneMatch !== undefined || seen !== undefined,
  });
}
