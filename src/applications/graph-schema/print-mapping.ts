import type { AttributeMapping, ObjectMapping } from '#engine/model/configuration.ts';
import { needsValue, type ScopingFilter } from '#engine/model/scoping-filter.ts';
import type { JsonObject } from '#scim/json.ts';
import { printSource } from './print-source.ts';

/** The rows that write, as `attributeMappings`. */
export function writtenRows({ attributes }: ObjectMapping): readonly AttributeMapping[] {
  return attributes.filter(({ mapped, source }) => mapped && source.kind !== 'none');
}

/** `objectMapping` with everything of a mapping that Microsoft Graph has a name for. */
export function printMapping(
  mapping: ObjectMapping,
  names: { readonly name: string; readonly source: string; readonly target: string },
): JsonObject {
  const { enabled, actions, scopingFilters = [] } = mapping;
  const flows = [
    ...(actions.create ? ['Add'] : []),
    ...(actions.update ? ['Update'] : []),
    ...(actions.delete ? ['Delete'] : []),
  ];
  return {
    enabled,
    flowTypes: flows.join(', '),
    metadata: [],
    name: names.name,
    scope: { categoryFilterGroups: [], groups: scopingFilters.map(printFilter), inputFilterGroups: [] },
    sourceObjectName: names.source,
    targetObjectName: names.target,
    attributeMappings: writtenRows(mapping).map(printRow),
  };
}

function printRow({ target, source, defaultValue, apply, matchingPrecedence }: AttributeMapping): JsonObject {
  return {
    defaultValue: defaultValue ?? null,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: apply === 'always' ? 'Always' : 'ObjectAddOnly',
    matchingPriority: matchingPrecedence,
    source: printSource(source),
    targetAttributeName: target,
  };
}

function printFilter({ title, clauses }: ScopingFilter): JsonObject {
  return {
    name: title,
    clauses: clauses.map(({ attribute, operator, value = '' }) => ({
      operatorName: operator,
      sourceOperandName: attribute,
      targetOperand: { values: needsValue(operator) ? [value] : [] },
    })),
  };
}
