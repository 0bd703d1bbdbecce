import { readResource as readStored } from '#resources/read-resource.ts';
import { admission } from './admission.ts';
import { type ScimContext, settled } from './context.ts';
import type { Step } from './step.ts';
import { answerNotModified } from './steps/answer-not-modified.ts';
import { openResources } from './steps/open-resources.ts';
import { project } from './steps/project.ts';
import { readProjection } from './steps/read-projection.ts';

/** `GET /{type}/{id}` (RFC 7644 §3.4.1): 200, or 304 for the version that the client has. */
export const get: readonly Step[] = [
  ...admission,
  readProjection,
  openResources,
  readResource,
  answerNotModified,
  project,
];

async function readResource(context: ScimContext): Promise<undefined> {
  const id = settled(context.route.id, 'id');
  context.stored = await readStored(settled(context.resources, 'resources'), context.route.type, id);
}
