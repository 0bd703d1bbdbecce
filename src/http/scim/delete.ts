import { deleteResource as deleteStored } from '#resources/delete-resource.ts';
import { emptyReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { preconditionOf } from './precondition-of.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';

/** `DELETE /{type}/{id}` (RFC 7644 §3.6): 204, whatever deleting means to the profile. */
export const deleteEndpoint: readonly Step[] = [...admission, openResources, deleteResource];

async function deleteResource(context: ScimContext): Promise<Reply> {
  await deleteStored(
    settled(context.resources, 'resources'),
    context.route.type,
    settled(context.route.id, 'id'),
    preconditionOf(context),
  );
  return emptyReply(204);
}
