import type { Json } from '../json.ts';
import type { ResourceType } from './definition.ts';
import { DefinitionReader } from './read-definition.ts';

const members = ['schemas', 'id', 'name', 'description', 'endpoint', 'schema', 'schemaExtensions', 'meta'];
/** Endpoints that RFC 7644 §3.2 gives a meaning of their own. */
const reserved = ['/me', '/bulk', '/schemas', '/resourcetypes', '/serviceproviderconfig'];

/**
 * Reads a resource type as RFC 7643 §6 writes it.
 * @throws DefinitionProblem with the path of the member at fault
 */
export function parseResourceType(input: Json): ResourceType {
  const reader = new DefinitionReader(input, '', members);
  const name = reader.needed('name');
  if (!/^[a-z][a-z0-9]{0,59}$/i.test(name))
    throw reader.problem('name', `is "${name}": a letter, then letters and digits make a name, such as Device.`);
  const id = reader.text('id') ?? name;
  if (id !== name) throw reader.problem('id', `is "${id}" and must be the name, ${name}, or be left out.`);
  const endpoint = reader.needed('endpoint');
  if (!/^\/[a-z][a-z0-9_-]{0,59}$/i.test(endpoint))
    throw reader.problem('endpoint', `is "${endpoint}" and must be a slash and one word, such as /Devices.`);
  if (reserved.includes(endpoint.toLowerCase()))
    throw reader.problem('endpoint', `is ${endpoint}, which SCIM itself answers on. Take another.`);
  return {
    id,
    name,
    endpoint,
    description: reader.text('description') ?? name,
    schema: reader.needed('schema'),
    schemaExtensions: (reader.list('schemaExtensions') ?? []).map((value, at) => {
      const extension = new DefinitionReader(value, `schemaExtensions[${at}]`, ['schema', 'required']);
      return { schema: extension.needed('schema'), required: extension.flag('required') ?? false };
    }),
  };
}
