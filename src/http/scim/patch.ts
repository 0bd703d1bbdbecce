import { typeNamed } from '#resources/compile-profile.ts';
import { patchResource as patchStored } from '#resources/patch-resource.ts';
import { emptyReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { preconditionsOf } from './preconditions-of.ts';
import { resourceHeaders } from './resource-headers.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';
import { parsePatchBody } from './steps/parse-patch-body.ts';
import { project } from './steps/project.ts';
import { readProjection } from './steps/read-projection.ts';
import { readScimBody } from './steps/read-scim-body.ts';

/** What patching is, once the body is there. */
export const patching: readonly Step[] = [parsePatchBody, openResources, patchResource, spareMembers];

/** `PATCH /{type}/{id}` (RFC 7644 §3.5.2): 200 with the resource; 204 for a resource with members. */
export const patch: readonly Step[] = [...admission, readProjection, readScimBody, ...patching, project];

async function patchResource(context: ScimContext): Promise<undefined> {
  context.stored = await patchStored(
    settled(context.resources, 'resources'),
    context.route.type,
    settled(context.route.id, 'id'),
    settled(context.patch, 'patch'),
    preconditionsOf(context),
  );
}

/** 100,000 members need not travel back because one was added: 204, unless the client names what it wants to see. */
function spareMembers(context: ScimContext): Reply | undefined {
  if (!typeNamed(context.profile, context.route.type).hasMembers || context.projection !== undefined) return undefined;
  return emptyReply(204, resourceHeaders(context, settled(context.stored, 'stored')));
}
