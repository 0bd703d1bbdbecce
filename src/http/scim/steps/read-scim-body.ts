import { checkMediaType } from '../../body/check-media-type.ts';
import { parseJsonBody } from '../../body/parse-json-body.ts';
import { readTextBody } from '../../body/read-text-body.ts';
import type { ScimContext } from '../context.ts';

/** Reads the body: 415 for a wrong media type, 413 for a large one, 400 `invalidSyntax` with its place for what is no JSON. */
export async function readScimBody(context: ScimContext): Promise<undefined> {
  checkMediaType(context.request.headers.get('content-type'));
  context.body = parseJsonBody(await readTextBody(context.request, context.deps.maxBodyBytes));
}
