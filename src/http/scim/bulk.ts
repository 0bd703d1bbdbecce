import { eraseResource } from '#resources/purge-resource.ts';
import { bulkLimits } from '#resources/supports.ts';
import { bulkResponse } from '#scim/bulk/bulk-response.ts';
import { parseBulk } from '#scim/bulk/parse-bulk.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import { carryOut } from './bulk/carry-out.ts';
import { noteRefusals } from './bulk/note-refusals.ts';
import { refusedOperation } from './bulk/refused-operation.ts';
import { runBulk } from './bulk/run-bulk.ts';
import { type ScimContext, settled } from './context.ts';
import type { Step } from './step.ts';
import { openResources } from './steps/open-resources.ts';
import { readBody } from './steps/read-scim-body.ts';
import { refuseUnsupported } from './steps/refuse-unsupported.ts';

/** `POST /Bulk` (RFC 7644 §3.7): 200, whatever became of the operations, each of which is done wholly or not at all. */
export const bulk: readonly Step[] = [...admission, refuseUnsupported, readBulkBody, openResources, carryOutOperations];

function readBulkBody(context: ScimContext): Promise<Reply | undefined> {
  return readBody(context, bulkLimits(context.profile.profile).maxPayloadSize, 'maxPayloadSize');
}

async function carryOutOperations(context: ScimContext): Promise<Reply> {
  const request = parseBulk(settled(context.body, 'body'), bulkLimits(context.profile.profile));
  const resources = settled(context.resources, 'resources');
  const outcomes = await runBulk(request, {
    carryOut: (operation) => carryOut(context, operation),
    refuse: (operation, error) => refusedOperation(context, operation, error),
    takeBack: ({ type, id }) => eraseResource(resources, type, id),
  });
  noteRefusals(context, request, outcomes);
  return jsonReply(200, bulkResponse(outcomes));
}
