import type { Operation, Schema } from './operations.ts';

/** What a body looks like: what must stand in it, with a value of the right kind for each. */
export function exampleOf(schema: Schema, name = ''): unknown {
  const { enum: values, const: constant, anyOf = [], oneOf = [], properties, required = [], items, type } = schema;
  if (constant !== undefined) return constant;
  if (values !== undefined) return values[0];
  const choices = [...anyOf, ...oneOf];
  if (choices[0] !== undefined) return exampleOf(choices[0], name);
  if (properties !== undefined) {
    const wanted = Object.entries(properties).filter(([key]) => required.includes(key));
    return Object.fromEntries(wanted.map(([key, value]) => [key, exampleOf(value, key)]));
  }
  const kind = typeof type === 'string' ? type : type?.[0];
  if (kind === 'array') return items === undefined ? [] : [exampleOf(items, name)];
  if (kind === 'object') return {};
  if (kind === 'boolean') return true;
  if (kind === 'number' || kind === 'integer')
    return schema.minimum !== undefined && schema.minimum > 0 ? schema.minimum : 1;
  return texts[name] ?? (name === '' ? '…' : `<${name}>`);
}

/** What has a form of its own. */
const texts: Readonly<Record<string, string>> = {
  login: 'ada',
  tenant: 'acme',
  since: '2026-01-01T00:00:00Z',
  until: '2026-02-01T00:00:00Z',
  password: 'correct horse battery',
  notificationEmail: 'ada@example.org',
};

/** What the guide to the API made, and what is there from the start; all else stands in a variable, such as `USER_ID`. */
const values: Readonly<Record<string, string>> = {
  application: 'Wiki',
  tenant: 'acme',
  object: 'User',
  key: 'playvox',
  kind: 'audit',
  version: '1',
  plan: '1',
};

function placeValue(name: string, path: string): string {
  // Of a mapping it is a type; of a link, a person or group.
  const value = name === 'object' && !/\/(?:mappings|scope|attributes)\//.test(path) ? undefined : values[name];
  return value ?? `$${name.toUpperCase()}_ID`;
}

/** A call of an operation by curl, with a personal API token in `TOKEN`. */
export function curlOf({ method, path, requestBody, parameters, security }: Operation): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => placeValue(name, path));
  const needed = parameters.filter(({ in: place, required }) => place === 'query' && required);
  const query = needed.map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, name)))}`);
  const body =
    requestBody === undefined ? undefined : JSON.stringify(exampleOf(requestBody.content['application/json'].schema));
  return [
    `curl -fsS ${method === 'GET' ? '' : `-X ${method} `}"$ROLLCALL${address}${query.length === 0 ? '' : `?${query.join('&')}`}"`,
    ...(security?.length === 0 ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(body === undefined ? [] : ['-H "Content-Type: application/json"', `-d '${body}'`]),
  ].join(' \\\n  ');
}
