import type { AttributeChange, Attributes, ObjectType } from '#engine/model/target.ts';
import type { JsonObject } from '#scim/json.ts';
import { own } from '#scim/json.ts';
import { clearAttribute, coreSchemas, placeAttributes } from './body-from-attributes.ts';
import type { ScimDialect } from './dialect.ts';
import { readTargetPath } from './target-path.ts';

/** Attributes that a target says and does not let be written (RFC 7643 §3.1, §4.1.2). */
const readOnly: ReadonlySet<string> = new Set(['meta', 'groups']);

/**
 * The body of a PUT: what the target showed, with every desired value in its place and the cleared ones gone. A PUT takes
 * away what it does not name (RFC 7644 §3.5.1), so what others keep there must be sent back.
 */
export function putFromAttributes(
  type: ObjectType,
  shown: JsonObject,
  changes: readonly AttributeChange[],
  desired: Attributes,
  dialect: ScimDialect,
): JsonObject {
  let body: JsonObject = Object.fromEntries(Object.entries(shown).filter(([name]) => !readOnly.has(name)));
  for (const { path, after } of changes) {
    if (after === undefined || after === null) body = clearAttribute(body, readTargetPath(path));
  }
  body = placeAttributes(body, { ...desired, ...written(changes) }, dialect);
  const listed = own(shown, 'schemas');
  const known = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [coreSchemas[type]];
  const urns = Object.keys(body).filter((name) => name.startsWith('urn:'));
  return { ...body, schemas: [...new Set([...known, ...urns])] };
}

function written(changes: readonly AttributeChange[]): Attributes {
  return Object.fromEntries(
    changes.flatMap(({ path, after }) => (after === undefined || after === null ? [] : [[path, after]])),
  );
}
