import type { MappingSource } from '#engine/model/configuration.ts';
import { parseExpression } from '#expressions/parse-expression.ts';
import type { GraphAttributeMapping } from './schema.ts';

export type TakenSource =
  | { readonly ok: true; readonly source: MappingSource }
  | { readonly ok: false; readonly message: string };

/** Where a value comes from. A function is taken as it is written, so it can be written back letter by letter. */
export function takeSource(source: GraphAttributeMapping['source']): TakenSource {
  if (source === null || source === undefined) return taken({ kind: 'none' });
  const { type, name, expression } = source;
  switch (type?.toLowerCase()) {
    case 'attribute':
      return fromText(expression || (name ? `[${name}]` : ''));
    case 'constant':
      return expression ? fromConstant(expression, name) : taken({ kind: 'constant', value: name ?? '' });
    case 'function':
      return fromText(expression ?? '');
    default:
      return refused(`its source is of the type ${type ?? '(none)'}; known are Attribute, Constant and Function.`);
  }
}

/** The text in quotes; the published samples also have it without. */
function fromConstant(expression: string, name: string | null | undefined): TakenSource {
  const parsed = parseExpression(expression);
  if (parsed.ok && parsed.expression.kind === 'string') return fromText(expression);
  return taken({ kind: 'constant', value: name || expression });
}

function fromText(text: string): TakenSource {
  if (text.trim() === '') return refused('its source has no expression.');
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    const { message, position, hint } = parsed.problem;
    return refused(`${message} (at character ${position + 1}). ${hint}`);
  }
  const { expression } = parsed;
  if (expression.kind === 'attribute') return taken({ kind: 'direct', attribute: expression.name });
  if (expression.kind === 'string') return taken({ kind: 'constant', value: expression.value });
  return taken({ kind: 'expression', text });
}

function taken(source: MappingSource): TakenSource {
  return { ok: true, source };
}

function refused(message: string): TakenSource {
  return { ok: false, message };
}
