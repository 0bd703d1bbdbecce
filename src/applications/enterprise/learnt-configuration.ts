import type { Discovery } from '#connectors/scim/discovered.ts';
import type { AttributeMapping, Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';

/** Why a mapping is off; by this sentence it is known again when the application has learnt more. */
export const noGroups = 'The application has no groups: group mapping and group probe are off.';
export const notDeclared = 'Not mapped: the application’s /Schemas does not have this attribute.';

/**
 * The configuration that fits what an application says of itself: without groups, group mapping goes off; attributes that its
 * schemas lack are not written. What an administrator switched off himself stays off. Returns `configuration` when nothing changes.
 */
export function learntConfiguration(
  configuration: Configuration,
  defaults: Configuration,
  learnt: Discovery,
): Configuration {
  const User = learntAttributes(configuration.objects.User, learnt, 'User');
  const Group = learntAttributes(
    learntGroups(configuration.objects.Group, defaults.objects.Group, learnt),
    learnt,
    'Group',
  );
  const same = User === configuration.objects.User && Group === configuration.objects.Group;
  return same ? configuration : { ...configuration, objects: { User, Group } };
}

/** Targets of mappings that are off because the application lacks them. */
export function undeclaredTargets({ objects }: Configuration): readonly string[] {
  return [objects.User, objects.Group].flatMap(({ attributes }) =>
    attributes.filter(({ note }) => note === notDeclared).map(({ target }) => target),
  );
}

function learntGroups(mapping: ObjectMapping, defaults: ObjectMapping, { capabilities }: Discovery): ObjectMapping {
  const has = capabilities.groups !== 'none';
  const offByUs = mapping.locked?.create === noGroups;
  if (has === !offByUs) return mapping;
  const { locked: _, ...unlocked } = mapping;
  return has
    ? { ...unlocked, enabled: defaults.enabled }
    : { ...mapping, enabled: false, locked: { create: noGroups, delete: noGroups } };
}

function learntAttributes(mapping: ObjectMapping, { attributes }: Discovery, type: ObjectType): ObjectMapping {
  // An application without (readable) schemas says nothing about attributes.
  if (attributes[type].length === 0) return mapping;
  const declared = new Set(attributes[type].flatMap(({ path }) => withParent(withoutFilter(path))));
  const rows = mapping.attributes.map((row) => learntRow(row, declared));
  return rows.every((row, index) => row === mapping.attributes[index]) ? mapping : { ...mapping, attributes: rows };
}

function learntRow(row: AttributeMapping, declared: ReadonlySet<string>): AttributeMapping {
  const known = declared.has(withoutFilter(row.target));
  if (row.note === notDeclared && known) {
    const { note: _, ...rest } = row;
    return { ...rest, mapped: true };
  }
  if (known || !row.mapped || row.matchingPrecedence > 0) return row;
  return { ...row, mapped: false, note: notDeclared };
}

/** `emails[type eq "work"].value` and `emails.value` are one attribute of the schema; letter case does not count. */
function withoutFilter(path: string): string {
  return path.replace(/\[[^\]]*\]/g, '').toLowerCase();
}

/** `name.givenname` declares `name`, too: some mappings name the whole attribute. */
function withParent(path: string): readonly string[] {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf(':') ? [path, path.slice(0, dot)] : [path];
}
