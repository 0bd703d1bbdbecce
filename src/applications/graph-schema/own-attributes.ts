import type { ListedAttribute, TargetType } from '#engine/model/configuration.ts';
import type { GraphAttribute, GraphAttributeMapping } from './schema.ts';

const types: readonly TargetType[] = ['String', 'Boolean', 'Integer', 'DateTime', 'Reference', 'Binary'];

/** How Microsoft Graph marks a target attribute that an administrator added. */
export const customerDefined = 'IsCustomerDefined';

/** A target attribute that an administrator added there, as the attribute list has it; undefined: nobody added it. */
export function ownAttribute(
  attributes: readonly GraphAttribute[],
  { targetAttributeName, matchingPriority }: GraphAttributeMapping,
): ListedAttribute | undefined {
  const said = attributes.find(({ name }) => name.toLowerCase() === targetAttributeName.toLowerCase());
  const isOwn = said?.metadata.some(({ key, value }) => key === customerDefined && value?.toLowerCase() === 'true');
  if (said === undefined || isOwn !== true) return undefined;
  return {
    name: said.name,
    type: types.find((type) => type === said.type) ?? 'String',
    required: said.required ?? false,
    multiValued: said.multivalued ?? false,
    caseExact: said.caseExact ?? false,
    filtering: (matchingPriority ?? 0) > 0,
  };
}
