import { z } from 'zod';
import { contract } from '#http/api/contract.ts';

/** Every member of a reply of the contract that may hold text, as `parent name`; the parent of the reply's own is ''. */
export function replyFields(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { reply } of Object.values(contract)) {
    visit(z.toJSONSchema(reply, { unrepresentable: 'any', io: 'output', reused: 'inline' }), '', '', found);
  }
  return found;
}

function visit(schema: unknown, name: string, parent: string, found: Set<string>): void {
  if (Array.isArray(schema)) {
    for (const each of schema) visit(each, name, parent, found);
    return;
  }
  if (typeof schema !== 'object' || schema === null) return;
  const { type, properties, additionalProperties, ...parts }: Record<string, unknown> = { ...schema };
  if (type === 'string' || (Array.isArray(type) && type.includes('string'))) found.add(`${parent} ${name}`);
  if (typeof properties === 'object' && properties !== null) {
    for (const [key, each] of Object.entries(properties)) visit(each, key, name, found);
  }
  visit(additionalProperties, name, parent, found);
  for (const inner of [parts.items, parts.anyOf, parts.oneOf, parts.allOf]) visit(inner, name, parent, found);
}
