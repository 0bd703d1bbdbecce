import { completeSchema } from '#scim/schema/complete-schema.ts';
import type { AttributeInput, SchemaInput } from '#scim/schema/definition.ts';
import { DefinitionProblem } from '#scim/schema/definition-problem.ts';
import { parseSchema } from '#scim/schema/parse-schema.ts';
import type { FileProblem } from '../config-file/tell-issues.ts';
import { jsonOf } from './decode-profile-file.ts';
import type { ProfileFile } from './profile-file.ts';
import type { SchemaEntry } from './schema-section.ts';
import { schemaNamed, standardPaths, takeSchema, takeTypes } from './take-schemas.ts';
import { unknownName } from './unknown-name.ts';

/** Endpoints that RFC 7644 §3.2 gives a meaning of their own. */
const reserved = ['/me', '/bulk', '/schemas', '/resourcetypes', '/serviceproviderconfig'];

/** What is wrong with the schemas and resource types of a file. */
export function schemaProblems(file: ProfileFile): FileProblem[] {
  const each = file.schemas.flatMap((entry, at) => entryProblems(entry, at));
  if (each.length > 0) return each;
  const twice = repeated(file.schemas.map((entry) => takeSchema(entry).id)).map(({ at, value }) => ({
    path: ['schemas', at],
    message: `The schema ${value} is there twice. Remove one.`,
  }));
  return [...twice, ...typeProblems(file)];
}

function entryProblems(entry: SchemaEntry, at: number): FileProblem[] {
  const { standard } = entry;
  if (standard === undefined) return definitionProblems(takeSchema(entry), at);
  const paths = standardPaths(standard);
  const top = paths.filter((path) => !path.includes('.'));
  const lower = new Set(top.map((name) => name.toLowerCase()));
  const unknown = [
    ...(entry.only ?? []).flatMap((name, index) =>
      lower.has(name.toLowerCase())
        ? []
        : [unknownName(['schemas', at, 'only', index], name, `attribute of ${standard}`, top)],
    ),
    ...Object.keys(entry.change ?? {}).flatMap((path) =>
      paths.includes(path)
        ? []
        : [unknownName(['schemas', at, 'change', path], path, `attribute of ${standard}`, paths)],
    ),
  ];
  if (unknown.length > 0) return unknown;
  return takeSchema(entry).attributes.length === 0
    ? [{ path: ['schemas', at, 'only'], message: 'No attribute is left. Name one at least.' }]
    : [];
}

/** A schema of the standard that is written out whole may have the names that are kept for it. */
function definitionProblems(schema: SchemaInput, at: number): FileProblem[] {
  const standard = /^urn:ietf:params:scim:schemas:core:/i.test(schema.id);
  try {
    if (!standard) parseSchema(jsonOf({ ...schema, attributes: schema.attributes.map(typed) }));
    completeSchema(schema);
    return [];
  } catch (error) {
    if (error instanceof DefinitionProblem)
      return [{ path: ['schemas', at, ...steps(error.path)], message: messageOf(error) }];
    return [{ path: ['schemas', at], message: sentenceOf(error) }];
  }
}

/** A file may leave out that something is a text. */
function typed(attribute: AttributeInput): AttributeInput {
  const { subAttributes } = attribute;
  return {
    type: 'string',
    ...attribute,
    ...(subAttributes === undefined ? {} : { subAttributes: subAttributes.map(typed) }),
  };
}

/** The path goes before the message as line and column: its last step is enough. */
function messageOf({ path, message }: DefinitionProblem): string {
  const name = steps(path)
    .filter((step) => typeof step === 'string')
    .at(-1);
  return path === '' || name === undefined ? message : `${name}: ${message.slice(path.length + 2)}`;
}

/** `attributes[2].type` → its steps. */
function steps(path: string): (string | number)[] {
  return path
    .split(/[.[\]]/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /[.!]$/.test(text) ? text : `${text}.`;
}

function typeProblems(file: ProfileFile): FileProblem[] {
  const { schemas, resourceTypes } = takeTypes(file);
  if (resourceTypes.length === 0) {
    const message = 'Nothing would be served: no schema of users is there, and no resource type is named. Add one.';
    return [{ path: ['resourceTypes'], message }];
  }
  const urns = schemas.map(({ id }) => id);
  const known = (urn: string) => urns.some((each) => each.toLowerCase() === schemaNamed(urn).toLowerCase());
  const given = file.resourceTypes ?? [];
  const unknown = given.flatMap(({ schema, schemaExtensions, name }, at) => [
    ...(known(schema) || name === 'Group'
      ? []
      : [unknownName(['resourceTypes', at, 'schema'], schema, 'schema of this file', urns)]),
    ...schemaExtensions.flatMap((extension, index) =>
      known(extension.schema)
        ? []
        : [
            unknownName(
              ['resourceTypes', at, 'schemaExtensions', index, 'schema'],
              extension.schema,
              'schema of this file',
              urns,
            ),
          ],
    ),
  ]);
  const taken = given.flatMap(({ endpoint }, at) =>
    reserved.includes(endpoint.toLowerCase())
      ? [{ path: ['resourceTypes', at, 'endpoint'], message: `SCIM itself answers on ${endpoint}. Take another.` }]
      : [],
  );
  const twice = (['name', 'endpoint'] as const).flatMap((key) =>
    repeated(given.map((type) => type[key])).map(({ at, value }) => ({
      path: ['resourceTypes', at, key],
      message: `Another resource type has the ${key} ${value} already. Take another.`,
    })),
  );
  return [...unknown, ...taken, ...twice];
}

/** What is there a second time, in any letter case. */
export function repeated(values: readonly string[]): { readonly at: number; readonly value: string }[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const lower = value.toLowerCase();
    if (seen.has(lower)) return [{ at, value }];
    seen.add(lower);
    return [];
  });
}
