import { replaceResource as replaceStored } from '#resources/replace-resource.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import { preconditionsOf } from './preconditions-of.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';
import { project } from './steps/project.ts';
import { readProjection } from './steps/read-projection.ts';
import { readScimBody } from './steps/read-scim-body.ts';

/** What replacing is, once the body is there. */
export const replacing: readonly Step[] = [openResources, replaceResource];

/** `PUT /{type}/{id}` (RFC 7644 §3.5.1): 200 with the whole resource. */
export const replace: readonly Step[] = [...admission, readProjection, readScimBody, ...replacing, project];

async function replaceResource(context: ScimContext): Promise<undefined> {
  context.stored = await replaceStored(
    settled(context.resources, 'resources'),
    context.route.type,
    settled(context.route.id, 'id'),
    settled(context.body, 'body'),
    preconditionsOf(context),
  );
}
