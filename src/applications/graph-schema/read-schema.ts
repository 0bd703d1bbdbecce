import { isJsonObject, own } from '#scim/json.ts';
import { Refused } from '../refused.ts';
import { placeText } from './note.ts';
import { type GraphSchema, graphSchema } from './schema.ts';

/** So many problems are told at most. */
const mostProblems = 50;

/**
 * The synchronization schema in a text: what Microsoft Graph answers to `GET …/jobs/{id}/schema`, or what the portal downloads.
 * @throws Refused `invalid` with everything that is wrong and where in the JSON
 */
export function readSchema(text: string): GraphSchema {
  const found = parse(text);
  const given = isJsonObject(found) && own(found, 'synchronizationRules') === undefined ? own(found, 'schema') : found;
  if (!isJsonObject(given) || own(given, 'synchronizationRules') === undefined) {
    throw new Refused(
      'invalid',
      'The file is no synchronization schema: it has no synchronizationRules.',
      'Take what Microsoft Graph answers to GET /servicePrincipals/{id}/synchronization/jobs/{jobId}/schema.',
    );
  }
  const read = graphSchema.safeParse(given);
  if (read.success) return read.data;
  const errors = read.error.issues
    .slice(0, mostProblems)
    .map(({ path, message }) => ({ field: placeText(path), message }));
  const [first = { field: '', message: '' }] = errors;
  const more =
    errors.length === 1 ? 'Nothing was changed.' : `${errors.length - 1} more are wrong. Nothing was changed.`;
  throw new Refused('invalid', `${first.field}: ${first.message}`, more, { errors });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused('invalid', `The file is no JSON: ${why}`, 'Save it again as it was downloaded.');
  }
}
