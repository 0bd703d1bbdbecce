import { deleteResource as deleteStored } from '#resources/delete-resource.ts';
import { emptyReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { preconditionsOf } from './preconditions-of.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';

/** What deleting is. */
export const deleting: readonly Step[] = [openResources, deleteResource];

/** `DELETE /{type}/{id}` (RFC 7644 §3.6): 204, whatever deleting means to the profile. */
export const deleteEndpoint: readonly Step[] = [...admission, ...deleting];

async function deleteResource(context: ScimContext): Promise<Reply> {
  await deleteStored(
    settled(context.resources, 'resources'),
    context.route.type,
    settled(context.route.id, 'id'),
    preconditionsOf(context),
  );
  return emptyReply(204);
}
