import { readTargetPath } from '#connectors/scim/target-path.ts';
import type { AttributeMapping, Configuration, ListedAttribute, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { ScimError } from '#scim/error.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readEdited } from '../jobs/read-job.ts';
import { mustBeAsSeen, saveConfiguration } from '../jobs/save-configuration.ts';
import { Refused } from '../refused.ts';
import { checkMapping } from './check-mapping.ts';
import { asListed, knownTarget, listedTarget } from './known-target.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { type AttributeLists, attributesFor, knownAttributes } from './target-attributes.ts';

/** What an administrator adds to the attributes of an application, or describes otherwise, as an editor hands it back. */
export interface AttributeListInput {
  /** The version of the configuration that the editor saw. */
  readonly version: number;
  readonly attributes: readonly ListedAttribute[];
}

/**
 * Saves what is said of target attributes; rows of the mapping that write to them follow. Nothing is saved when it is wrong.
 * @throws Refused
 */
export async function replaceAttributeList(
  administrator: Administrator,
  name: string,
  object: ObjectType,
  input: AttributeListInput,
): Promise<AttributeLists> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job, configuration } = await readEdited(administrator, named.tenant.tenant, named.application);
  await mustBeAsSeen({ ...administrator, expected: String(input.version) }, job);
  const listed = checkedList(input.attributes);
  const next = withList(deps, named, object, configuration, listed);
  if (JSON.stringify(next) === JSON.stringify(configuration)) return attributesFor(administrator, name, object);
  checkMapping(deps, named, object, next);
  await saveConfiguration(administrator, job, next, `${object} attribute list`);
  return attributesFor(administrator, name, object);
}

/** The list as it is saved. @throws Refused `invalid` at the name that is wrong */
export function checkedList(attributes: readonly ListedAttribute[]): readonly ListedAttribute[] {
  const names = new Set<string>();
  return attributes.map((attribute, index) => {
    const name = attribute.name.trim();
    const refuse = (message: string, advice: string) =>
      new Refused('invalid', message, advice, { field: `attributes.${index}.name` });
    if (names.has(name.toLowerCase())) throw refuse(`${name} is in the list twice.`, 'Take one of the two away.');
    names.add(name.toLowerCase());
    checkName(name, attribute, refuse);
    return { ...attribute, name };
  });
}

type Refuse = (message: string, advice: string) => Refused;

/** What the application gives itself, and nobody writes (RFC 7643 §3.1). */
const given = new Set(['id', 'meta', 'schemas', 'groups']);

const example = 'Write it as a SCIM path, e.g. urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge.';

function checkName(name: string, { type, multiValued }: ListedAttribute, refuse: Refuse): void {
  const path = pathOf(name, refuse);
  if (path.extension === undefined && given.has(path.name.toLowerCase())) {
    throw refuse(`${path.name} is given by the application itself and cannot be written.`, 'Choose another attribute.');
  }
  if (path.extension !== undefined && !/^urn:[a-z0-9][a-z0-9-]{0,31}:.+$/i.test(path.extension)) {
    throw refuse(`${path.extension} is no URN of a schema.`, example);
  }
  if (!multiValued) return;
  if (path.selector !== undefined || path.sub !== undefined) {
    throw refuse(`${name} names one value, so it cannot be multi-valued.`, `Name the whole attribute: ${path.name}.`);
  }
  if (type === 'Reference') throw refuse(`${name} cannot hold several References.`, 'Make it single-valued.');
}

function pathOf(name: string, refuse: Refuse) {
  try {
    return readTargetPath(name);
  } catch (error) {
    if (error instanceof ScimError) throw refuse(error.message, example);
    throw error;
  }
}

function withList(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  configuration: Configuration,
  listed: readonly ListedAttribute[],
): Configuration {
  const { listed: was, ...before } = configuration.objects[object];
  const known = knownAttributes(deps, named, object);
  const attributes = before.attributes.map((row) => {
    const now = listedTarget(listed, row.target);
    if (now !== undefined) return asListed(row, now);
    return listedTarget(was, row.target) === undefined ? row : asKnown(deps, named, object, row, known);
  });
  const mapping: ObjectMapping = { ...before, attributes, ...(listed.length === 0 ? {} : { listed }) };
  return { ...configuration, objects: { ...configuration.objects, [object]: mapping } };
}

/** A row whose attribute is no longer described by hand: as the application has it. @throws Refused for one that it does not have */
function asKnown(
  deps: ApplicationDeps,
  named: NamedApplication,
  object: ObjectType,
  row: AttributeMapping,
  known: ReturnType<typeof knownAttributes>,
): AttributeMapping {
  const { multiValued: _, ...rest } = row;
  const usual = known.find(({ name }) => name.toLowerCase() === row.target.toLowerCase());
  if (usual !== undefined) {
    return { ...rest, targetType: usual.type, required: usual.required, caseExact: usual.caseExact };
  }
  try {
    const { targetType, required, caseExact } = knownTarget(deps, named, object, row.target, {});
    return { ...rest, targetType, required, caseExact };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused('conflict', `${row.target} is mapped, so it stays in the list.`, 'Delete its mapping first.', {
      command: `rollcall app mapping set ${named.application.name} '${row.target}' --remove`,
    });
  }
}
