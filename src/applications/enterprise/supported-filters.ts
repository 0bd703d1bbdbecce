import type { AttributeMapping, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { listedTarget } from './known-target.ts';
import type { NamedApplication } from './named-application.ts';

/** Whether an application that answers these filters can be asked for a path. */
function canFilter(filterable: readonly { readonly path: string }[], path: string): boolean {
  const plain = path.replace(/\[[^\]]*\]/g, '');
  return filterable.some((each) => each.path === path || each.path === plain || plain.startsWith(`${each.path}.`));
}

/**
 * What is shown as *Supported for Filtering*: what an administrator said, else what the vendor published and what is matched
 * by; what is merely assumed of a vendor is not promised.
 */
export function supportedFilters(
  { application, entry }: NamedApplication,
  object: ObjectType,
  { listed }: Pick<ObjectMapping, 'listed'>,
): (path: string) => boolean {
  const filterable = entry.profile?.filter.attributes[object];
  const none = application.discovered?.filter === false;
  const assumed = new Set(entry.profile?.assumed);
  const usual = entry.defaults.objects[object].attributes.filter(({ matchingPrecedence }) => matchingPrecedence > 0);
  const matching = new Set(usual.map(({ target }) => target));
  const published = filterable?.filter(({ path }) => !assumed.has(`filter.attributes.${object}.${path}`));
  return (path) => {
    const said = listedTarget(listed, path);
    if (said !== undefined) return said.filtering;
    if (none) return false;
    return published === undefined || matching.has(path) || canFilter(published, path);
  };
}

/** Why nobody can be found by the attribute of a matching row, and what to do; undefined when one can. */
export function whyNotMatching(
  { application, entry }: NamedApplication,
  object: ObjectType,
  { listed }: Pick<ObjectMapping, 'listed'>,
  { target, targetType }: AttributeMapping,
): { readonly message: string; readonly advice: string } | undefined {
  if (targetType === 'Boolean' || targetType === 'Reference' || targetType === 'Binary') {
    return {
      message: `Nobody can be found by ${target}: it is a ${targetType}, which does not tell people apart.`,
      advice: 'Match by an attribute that is unique, such as userName.',
    };
  }
  const said = listedTarget(listed, target);
  if (said?.filtering === true) return undefined;
  if (said !== undefined) {
    return {
      message: `${application.name} cannot be asked for ${target}: the attribute list says that it is not supported for filtering.`,
      advice: 'Match by another attribute, or correct the attribute list if the application supports it.',
    };
  }
  if (application.discovered?.filter === false) {
    return {
      message: `${application.name} cannot be asked for ${target}: its ServiceProviderConfig says that it supports no filters.`,
      advice: 'If it does support them, say so in the attribute list: Supported for filtering.',
    };
  }
  const filterable = entry.profile?.filter.attributes[object];
  if (filterable === undefined || canFilter(filterable, target)) return undefined;
  const paths = filterable.map(({ path }) => path).join(', ');
  return { message: `${entry.name} cannot be asked for ${target}.`, advice: `It can be asked for ${paths}.` };
}
