import { createResource as createStored } from '#resources/create-resource.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';
import { project } from './steps/project.ts';
import { readProjection } from './steps/read-projection.ts';
import { readScimBody } from './steps/read-scim-body.ts';

/** What creating is, once the body is there. */
export const creating: readonly Step[] = [openResources, createResource];

/** `POST /{type}` (RFC 7644 §3.3): 201 with Location and the whole resource. */
export const create: readonly Step[] = [...admission, readProjection, readScimBody, ...creating, project];

async function createResource(context: ScimContext): Promise<undefined> {
  const resources = settled(context.resources, 'resources');
  const created = await createStored(resources, context.route.type, settled(context.body, 'body'));
  // Nobody knew its id, so nobody has put it into a group.
  context.stored = { ...created, grouped: false };
}
