import type {
  Attributes,
  FailureCode,
  ObjectType,
  Target,
  TargetCapabilities,
  TargetFailure,
  TargetObject,
  TargetResult,
} from '#engine/model/target.ts';
import type { Json, JsonObject } from '#scim/json.ts';

export type Operation = 'probe' | 'find' | 'read' | 'create' | 'update' | 'delete' | 'members';

export interface HeldObject {
  readonly id: string;
  readonly type: ObjectType;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly members: ReadonlySet<string>;
  readonly version: number;
}

/** What the target does to a call instead of, or besides, doing it. */
export type Fault =
  | { readonly kind: 'fail'; readonly failure: TargetFailure }
  /** The work is done, the reply never arrives. */
  | { readonly kind: 'lose-reply' };

/** Answers the fault of a call, undefined when it goes well. */
export type Faults = (operation: Operation, subject: string) => Fault | undefined;

interface Held {
  readonly id: string;
  readonly type: ObjectType;
  attributes: Record<string, Json>;
  readonly members: Set<string>;
  version: number;
}

const capabilities: TargetCapabilities = {
  users: true,
  groups: 'full',
  patch: true,
  etag: false,
  deleteUser: 'delete',
  membersPerRequest: 20,
};

/** A target application in memory: unique names, versions, members, and faults on demand. */
export class MemoryTarget implements Target {
  readonly capabilities: TargetCapabilities;
  readonly #held = new Map<string, Held>();
  #count = 0;
  faults: Faults = () => undefined;
  /** Every call that changed something, oldest first. */
  readonly writes: string[] = [];
  readonly calls: Operation[] = [];

  constructor(options: Partial<TargetCapabilities> = {}) {
    this.capabilities = { ...capabilities, ...options };
  }

  /** What stands there now, by type. */
  objects(type: ObjectType): readonly HeldObject[] {
    return [...this.#held.values()].filter((one) => one.type === type);
  }

  object(type: ObjectType, name: string): HeldObject | undefined {
    return this.objects(type).find((one) => nameOf(one) === name.toLowerCase());
  }

  /** Somebody makes an object by hand. */
  put(type: ObjectType, attributes: Attributes): string {
    const held = this.#add(type, attributes);
    return held.id;
  }

  /** Somebody deletes an object by hand. */
  drop(id: string): void {
    this.#held.delete(id);
    for (const one of this.#held.values()) one.members.delete(id);
  }

  /** Somebody changes an object by hand. */
  touch(id: string, attributes: Attributes): void {
    const held = this.#held.get(id);
    if (held === undefined) return;
    held.attributes = { ...held.attributes, ...attributes };
    held.version += 1;
  }

  /** Somebody puts a member into a group by hand, or takes one out. */
  join(group: string, member: string): void {
    this.#held.get(group)?.members.add(member);
  }

  part(group: string, member: string): void {
    this.#held.get(group)?.members.delete(member);
  }

  probe(): Promise<TargetResult<null>> {
    return this.#call('probe', '', () => done(null));
  }

  find(type: ObjectType, path: string, value: string): Promise<TargetResult<readonly TargetObject[]>> {
    return this.#call('find', value, () => {
      const found = this.objects(type).filter((one) => sameText(one.attributes[path], value));
      return done(found.slice(0, 2).map((one) => this.#show(one)));
    });
  }

  read(type: ObjectType, id: string): Promise<TargetResult<TargetObject>> {
    return this.#call('read', id, () => {
      const held = this.#held.get(id);
      return held?.type === type ? done(this.#show(held)) : failed('not-found', `${type} ${id} does not exist`);
    });
  }

  create(type: ObjectType, attributes: Attributes): Promise<TargetResult<TargetObject>> {
    const name = String(attributes.userName ?? attributes.displayName);
    return this.#call('create', name, () => {
      if (this.object(type, name) !== undefined) return failed('conflict', `${name} is taken`);
      this.writes.push(`create ${name}`);
      return done(this.#show(this.#add(type, attributes)));
    });
  }

  update(
    _type: ObjectType,
    object: { readonly id: string; readonly etag?: string },
    changes: Parameters<Target['update']>[2],
  ): Promise<TargetResult<TargetObject | null>> {
    return this.#call('update', object.id, () => {
      const held = this.#held.get(object.id);
      if (held === undefined) return failed('not-found', `${object.id} does not exist`);
      if (object.etag !== undefined && object.etag !== `v${held.version}`)
        return failed('precondition', 'stale version');
      for (const { path, after } of changes) {
        if (after === undefined) delete held.attributes[path];
        else held.attributes[path] = after;
      }
      held.version += 1;
      this.writes.push(`update ${nameOf(held)} ${changes.map((change) => change.path).join(',')}`);
      return done(this.#show(held));
    });
  }

  delete(_type: ObjectType, id: string): Promise<TargetResult<null>> {
    return this.#call('delete', id, () => {
      const held = this.#held.get(id);
      if (held === undefined) return done(null);
      this.writes.push(`delete ${nameOf(held)}`);
      if (this.capabilities.deleteUser === 'deactivate' && held.type === 'User') held.attributes.active = false;
      else this.drop(id);
      return done(null);
    });
  }

  changeMembers(
    group: string,
    { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  ): Promise<TargetResult<null>> {
    return this.#call('members', group, () => {
      const held = this.#held.get(group);
      if (held === undefined) return failed('not-found', `group ${group} does not exist`);
      if (add.length + remove.length > this.capabilities.membersPerRequest)
        return failed('invalid', 'too many members');
      const stranger = add.find((id) => !this.#held.has(id));
      if (stranger !== undefined) return failed('invalid', `member ${stranger} does not exist`);
      for (const id of add) held.members.add(id);
      for (const id of remove) held.members.delete(id);
      held.version += 1;
      this.writes.push(`members ${nameOf(held)} +${add.length} -${remove.length}`);
      return done(null);
    });
  }

  async close(): Promise<void> {}

  #add(type: ObjectType, attributes: Attributes): Held {
    this.#count += 1;
    const held = { id: `t${this.#count}`, type, attributes: { ...attributes }, members: new Set<string>(), version: 1 };
    this.#held.set(held.id, held);
    return held;
  }

  #show(held: HeldObject): TargetObject {
    const etag = this.capabilities.etag ? { etag: `v${held.version}` } : {};
    return { id: held.id, ...etag, body: bodyOf(held) };
  }

  async #call<T>(operation: Operation, subject: string, work: () => TargetResult<T>): Promise<TargetResult<T>> {
    // A real call takes a turn of the event loop at least.
    await new Promise<void>((resolve) => setImmediate(resolve));
    this.calls.push(operation);
    const fault = this.faults(operation, subject);
    if (fault?.kind === 'fail') return { ok: false, failure: fault.failure, exchanges: [] };
    const result = work();
    return fault?.kind === 'lose-reply' ? failed('timeout-unknown', 'no reply came') : result;
  }
}

export function failure(code: FailureCode, message: string, retryAfter?: number): TargetFailure {
  return { code, message, advice: '', ...(retryAfter === undefined ? {} : { retryAfter }) };
}

function done<T>(value: T): TargetResult<T> {
  return { ok: true, value, exchanges: [] };
}

function failed(code: FailureCode, message: string): { readonly ok: false; failure: TargetFailure; exchanges: [] } {
  return { ok: false, failure: failure(code, message), exchanges: [] };
}

function nameOf({ attributes }: Pick<HeldObject, 'attributes'>): string {
  return String(attributes.userName ?? attributes.displayName).toLowerCase();
}

function sameText(a: Json | undefined, b: string): boolean {
  return typeof a === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** A SCIM body out of paths: `a`, `a.b`, `a[type eq "x"].b`, `urn:…:a`. */
function bodyOf({ id, attributes }: HeldObject): JsonObject {
  const body: Record<string, unknown> = { id };
  for (const [path, value] of Object.entries(attributes)) place(body, path, value);
  return JSON.parse(JSON.stringify(body));
}

function place(body: Record<string, unknown>, path: string, value: Json): void {
  const urn = /^(urn:.*):([^:]+)$/.exec(path);
  if (urn !== null) {
    place(child(body, urn[1] ?? ''), urn[2] ?? '', value);
    return;
  }
  const element = /^(\w+)\[type eq "(\w+)"\]\.(\w+)$/.exec(path);
  if (element !== null) {
    const [, name = '', type = '', sub = ''] = element;
    const held = body[name];
    body[name] = [...(Array.isArray(held) ? held : []), { type, [sub]: value }];
    return;
  }
  const [name = '', sub] = path.split('.');
  if (sub === undefined) body[name] = value;
  else child(body, name)[sub] = value;
}

function child(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const held = body[name];
  const next: Record<string, unknown> = typeof held === 'object' && held !== null ? { ...held } : {};
  body[name] = next;
  return next;
}
