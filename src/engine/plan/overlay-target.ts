import type { Target, TargetObject, TargetResult } from '../model/target.ts';

export interface OverlayOptions {
  readonly target: Target;
  /** Sends one request to the real target, within its rate. */
  readonly wire: <T>(call: () => Promise<TargetResult<T>>) => Promise<TargetResult<T>>;
  /** The objects that this simulation made whose matching attribute has this value. */
  readonly made: (type: 'User' | 'Group', path: string, value: string) => Promise<readonly TargetObject[]>;
  readonly id: () => string;
  /** At most so many objects that would be changed are looked at; each costs a request. */
  readonly looks: number;
}

/** What identifiers of objects begin with that stand in no application yet. */
const prefix = 'plan:';

/** True for the identifier of an object that a simulation made. */
export function isVirtual(id: string): boolean {
  return id.startsWith(prefix);
}

/**
 * A target as it would be: reads go to the real one, writes go nowhere, and what would be made has an identifier that members
 * and managers can refer to. Nothing that changes anything ever reaches the real target: it is not even called for that.
 */
export function createOverlayTarget({ target, wire, made, id, looks }: OverlayOptions): Target {
  let left = looks;
  const look = async (type: 'User' | 'Group', object: string): Promise<TargetResult<TargetObject | null>> => {
    if (isVirtual(object) || left === 0) return done(null);
    left -= 1;
    return await wire(() => target.read(type, object));
  };
  const { list } = target;
  return {
    capabilities: target.capabilities,
    probe: (match) => wire(() => target.probe(match)),
    async find(type, path, value) {
      const ours = await made(type, path, value);
      return ours.length > 0 ? done(ours) : await wire(() => target.find(type, path, value));
    },
    ...(list === undefined ? {} : { list: (type, page) => wire(() => list.call(target, type, page)) }),
    read: (type, object) =>
      isVirtual(object) ? Promise.resolve(done({ id: object, body: {} })) : wire(() => target.read(type, object)),
    create: () => Promise.resolve(done({ id: `${prefix}${id()}`, body: {} })),
    update: (type, object) => look(type, object.id),
    delete: () => Promise.resolve(done(null)),
    changeMembers: () => Promise.resolve(done(null)),
    close: () => target.close(),
  };
}

function done<T>(value: T): TargetResult<T> {
  return { ok: true, value, exchanges: [] };
}
