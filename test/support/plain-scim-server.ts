import { isDeepStrictEqual } from 'node:util';
import { type HttpTarget, reply, startHttpTarget } from './http-target.ts';
import { isObject, type Received } from './received.ts';

type Resource = Record<string, unknown> & { id: string; meta: { resourceType: string; version: string } };

export interface PlainScimServer extends HttpTarget {
  readonly resources: ReadonlyMap<string, Resource>;
  /** Puts a user there that nobody provisioned. */
  add(id: string, body: Record<string, unknown>): void;
}

/**
 * A SCIM server in plain Node that shares no code with the product: it knows `eq`, `and` and one value filter, replaces with
 * PUT, patches the paths that provisioning sends, and keeps versions.
 */
export async function startPlainScimServer(options: { readonly patch?: boolean } = {}): Promise<PlainScimServer> {
  const resources = new Map<string, Resource>();
  let count = 0;
  const target = await startHttpTarget((request, response) => {
    const [, base, endpoint = '', id = ''] = request.path.split('/').map(decodeURIComponent);
    if (request.headers.authorization !== 'Bearer plain-token') return refuse(401, 'who are you?');
    const type = endpoint === 'Users' ? 'User' : endpoint === 'Groups' ? 'Group' : undefined;
    if (base !== 'scim' || type === undefined) return refuse(404, `no ${request.path}`);
    if (id === '') return request.method === 'POST' ? create(type) : list(type);
    const held = resources.get(id);
    if (held === undefined) return refuse(404, `${type} ${id} does not exist`);
    const version = request.headers['if-match'];
    if (version !== undefined && version !== held.meta.version) return refuse(412, 'stale');
    if (request.method === 'DELETE') {
      resources.delete(id);
      return reply(response, 204);
    }
    if (request.method === 'PATCH' && options.patch === false) return refuse(501, 'no PATCH here');
    if (request.method === 'GET') return show(200, held);
    const next = request.method === 'PUT' ? bodyOf(request) : patched(held, request);
    return show(200, keep(type, id, next));

    function refuse(status: number, detail: string, scimType?: string): void {
      const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
      reply(response, status, {
        schemas,
        status: String(status),
        detail,
        ...(scimType === undefined ? {} : { scimType }),
      });
    }

    function create(kind: string): void {
      const body = bodyOf(request);
      const name = kind === 'User' ? 'userName' : 'displayName';
      const taken = [...resources.values()].some(
        (one) => one.meta.resourceType === kind && same(one[name], body[name]),
      );
      if (taken) {
        refuse(409, `${String(body[name])} is taken`, 'uniqueness');
        return;
      }
      count += 1;
      show(201, keep(kind, `id ${count}/${kind}`, body));
    }

    function list(kind: string): void {
      const test = readFilter(request.query.get('filter'));
      if (test === undefined) {
        refuse(400, 'this filter is too much for me', 'invalidFilter');
        return;
      }
      const found = [...resources.values()].filter((one) => one.meta.resourceType === kind && test(one));
      const page = found.slice(0, Number(request.query.get('count') ?? 100)).map((one) => shown(one));
      reply(response, 200, {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: found.length,
        ...(page.length === 0 ? {} : { Resources: page }),
      });
    }

    function show(status: number, resource: Resource): void {
      reply(response, status, shown(resource), { etag: resource.meta.version });
    }

    function shown(resource: Resource): Record<string, unknown> {
      const { members, ...rest } = resource;
      return members === undefined || request.query.get('excludedAttributes') === 'members'
        ? rest
        : { ...rest, members };
    }
  });
  return { ...target, resources, add: (id, body) => void keep('User', id, body) };

  function keep(resourceType: string, id: string, body: Record<string, unknown>): Resource {
    count += 1;
    const resource: Resource = { ...body, id, meta: { resourceType, version: `W/"${count}"` } };
    resources.set(id, resource);
    return resource;
  }
}

function bodyOf(request: Received): Record<string, unknown> {
  return isObject(request.json) ? { ...request.json } : {};
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

type Test = (object: Record<string, unknown>) => boolean;

/** `a eq "x" and b eq true`, `list[a eq "x" and b eq "y"]`; undefined for more. */
function readFilter(text: string | null): Test | undefined {
  if (text === null) return () => true;
  const element = /^(\w+)\[(.*)\]$/.exec(text);
  if (element !== null) {
    const inner = readFilter(element[2] ?? '');
    return inner && ((object) => elementsOf(object[element[1] ?? '']).some(inner));
  }
  const parts = [...text.matchAll(/([\w.:]+) eq ("(?:[^"\\]|\\.)*"|true|false)(?: and |$)/g)];
  if (parts.map((part) => part[0]).join('') !== text) return undefined;
  return (object) => parts.every((part) => same(object[part[1] ?? ''], JSON.parse(part[2] ?? 'null')));
}

function elementsOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function patched(held: Resource, request: Received): Record<string, unknown> {
  const next: Record<string, unknown> = structuredClone(held);
  const operations = bodyOf(request).Operations;
  for (const operation of elementsOf(operations)) {
    const op = String(operation.op).toLowerCase();
    const path = typeof operation.path === 'string' ? operation.path : undefined;
    if (path === undefined) Object.assign(next, operation.value);
    else apply(next, op, path, operation.value);
  }
  return next;
}

function apply(body: Record<string, unknown>, op: string, path: string, value: unknown): void {
  const urn = /^(urn:.*):([\w.]+)$/.exec(path);
  if (urn !== null) {
    const held = body[urn[1] ?? ''];
    const holder: Record<string, unknown> = isObject(held) ? { ...held } : {};
    body[urn[1] ?? ''] = holder;
    apply(holder, op, urn[2] ?? '', value);
    return;
  }
  const selected = /^(\w+)\[(.*)\](?:\.(\w+))?$/.exec(path);
  const [name = '', sub] = (selected === null ? path : `${selected[1]}`).split('.');
  if (selected !== null) {
    const test = readFilter(selected[2] ?? '') ?? (() => false);
    const into = selected[3];
    body[name] = elementsOf(body[name]).flatMap((element) => {
      if (!test(element)) return [element];
      if (op === 'remove' && into === undefined) return [];
      return [
        into === undefined
          ? { ...element, ...(isObject(value) ? value : {}) }
          : { ...element, [into]: op === 'remove' ? undefined : value },
      ];
    });
  } else if (sub !== undefined) {
    body[name] = { ...(isObject(body[name]) ? body[name] : {}), [sub]: op === 'remove' ? undefined : value };
  } else if (op === 'remove') {
    const gone = elementsOf(value);
    if (gone.length === 0) delete body[name];
    else body[name] = elementsOf(body[name]).filter((element) => !gone.some((one) => same(one.value, element.value)));
  } else if (op === 'add' && Array.isArray(value)) {
    const held = elementsOf(body[name]);
    body[name] = [...held, ...value.filter((one) => !held.some((other) => isDeepStrictEqual(other, one)))];
  } else body[name] = value;
}
