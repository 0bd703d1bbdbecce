import { z } from 'zod';
import { nearestNames } from '../did-you-mean.ts';

/** What is wrong with a value of a file, and where it lies. */
export interface FileProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What zod found wrong with a file, with the nearest key where one is not known. Values are never repeated: one may be a
 * secret.
 * @param format the file's JSON Schema
 */
export function tellIssues(issues: readonly z.core.$ZodIssue[], format: unknown): FileProblem[] {
  return issues.flatMap((issue) => told(issue, format));
}

function told(issue: z.core.$ZodIssue, format: unknown): FileProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: messageOf(issue) }];
  const known = keysAt(format, issue.path);
  return issue.keys.map((key) => {
    const [close] = nearestNames(key, known, 1);
    const advice = close === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${close}?`;
    return { path: [...issue.path, key], message: `${whereText(issue.path)} has no ${shortened(key)}. ${advice}` };
  });
}

function messageOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.at(-1);
  const name = where === undefined ? 'The file' : typeof where === 'number' ? `Entry ${where + 1}` : String(where);
  if (issue.code === 'invalid_value') return `${name}: it is one of ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') {
    const [, received = ''] = /received (\w+)$/.exec(issue.message) ?? [];
    const wanted = kinds.get(issue.expected) ?? issue.expected;
    if (received === 'undefined') return `${name} is missing: write ${wanted}.`;
    return `${name} must be ${wanted}, and is ${kinds.get(received) ?? received}.`;
  }
  return `${name}: ${issue.message.replace(/\.$/, '')}.`;
}

/** zod's words for what a value is, as people say them. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['null', 'empty'],
]);

function whereText(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string');
  return names.at(-1) === undefined ? 'The file' : String(names.at(-1));
}

function shortened(key: string): string {
  return key.length > 60 ? `${key.slice(0, 60)}…` : key;
}

const node = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** The keys that the format knows at a path. */
function keysAt(format: unknown, path: readonly PropertyKey[]): readonly string[] {
  const found = path.reduce<unknown>((schema, step) => {
    const { properties, additionalProperties, items } = node.safeParse(schema).data ?? {};
    return typeof step === 'number' ? items : (properties?.[String(step)] ?? additionalProperties);
  }, format);
  return Object.keys(node.safeParse(found).data?.properties ?? {});
}
