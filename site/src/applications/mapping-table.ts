import type { AttributeMapping, MappingSource } from '#engine/model/configuration.ts';
import { cell, codeCell } from '../cell.ts';

/** The rows of a mapping as the console lists them. */
export function mappingTable(attributes: readonly AttributeMapping[]): string {
  return ['| Application | From the directory | |\n|---|---|---|', ...attributes.map(row)].join('\n');
}

function row(mapping: AttributeMapping): string {
  const { target, targetType, source, matchingPrecedence, required, apply, format, defaultValue, mapped, note } =
    mapping;
  const said = [
    ...(matchingPrecedence > 0 ? [`matching attribute ${matchingPrecedence}`] : []),
    ...(required ? ['required'] : []),
    ...(targetType === 'String' ? [] : [targetType]),
    ...(apply === 'creation' ? ['only during creation'] : apply === 'match-only' ? ['only for matching'] : []),
    ...(format === undefined ? [] : [`checked as ${format}`]),
    ...(defaultValue === undefined ? [] : [`else \`${defaultValue}\``]),
    ...(mapped ? [] : ['listed, not written until you say from what']),
    ...(note === undefined ? [] : [note]),
  ];
  return `| ${codeCell(target)} | ${from(source)} | ${cell(said.join('; '))} |`;
}

function from(source: MappingSource): string {
  if (source.kind === 'direct') return codeCell(source.attribute);
  if (source.kind === 'constant') return `the same for everybody: ${codeCell(source.value)}`;
  return source.kind === 'expression' ? codeCell(source.text) : '';
}
