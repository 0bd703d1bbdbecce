import { CommandRefused, exitCodes } from './refusal.ts';

const typed = new Set(['emails', 'phoneNumbers', 'addresses', 'ims', 'photos']);

/**
 * A SCIM user from `path=value` words: `displayName=…`, `name.givenName=…`, `emails.work=…` (an element of that type),
 * `urn:…:User:site=…` (an attribute of an extension).
 */
export function readResource(userName: string, pairs: readonly string[]): Record<string, unknown> {
  const resource = new Map<string, unknown>([['userName', userName]]);
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) {
      throw new CommandRefused(
        `${pair} is not of the form path=value.`,
        'Write e.g. displayName=Ada.',
        exitCodes.usage,
      );
    }
    put(resource, pair.slice(0, at), readValue(pair.slice(at + 1)));
  }
  return Object.fromEntries(
    [...resource].map(([name, value]) => [name, value instanceof Map ? Object.fromEntries(value) : value]),
  );
}

function put(resource: Map<string, unknown>, path: string, value: string | boolean): void {
  const urn = /^(urn:.+):([^:]+)$/i.exec(path);
  const [name, part] = urn === null ? split(path) : [urn[1] ?? '', urn[2]];
  if (part === undefined) resource.set(name, value);
  else if (typed.has(name)) {
    const elements = resource.get(name);
    const element = { type: part, value, ...(part === 'work' && name === 'emails' ? { primary: true } : {}) };
    resource.set(name, [...(Array.isArray(elements) ? elements : []), element]);
  } else {
    const inner = resource.get(name);
    if (inner instanceof Map) inner.set(part, value);
    else resource.set(name, new Map([[part, value]]));
  }
}

function split(path: string): [string, string | undefined] {
  const at = path.indexOf('.');
  return at < 0 ? [path, undefined] : [path.slice(0, at), path.slice(at + 1)];
}

function readValue(text: string): string | boolean {
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
