import type { ListedPage, ObjectType, TargetObject, TargetResult } from '#engine/model/target.ts';
import { type HeldObject, MemoryTarget } from './memory-target.ts';

/** A target in memory that lists its objects and shows members: what somebody changes there can be seen. */
export class DriftingTarget extends MemoryTarget {
  /** Attributes that it keeps to itself. */
  hidden: readonly string[] = [];
  lists = true;

  async list(
    type: ObjectType,
    { start, count }: { readonly start: number; readonly count: number },
  ): Promise<TargetResult<ListedPage>> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (!this.lists)
      return { ok: false, failure: { code: 'unsupported', message: 'no list', advice: '' }, exchanges: [] };
    const all = this.objects(type);
    const page: TargetObject[] = [];
    for (const { id } of all.slice(start - 1, start - 1 + count)) {
      const one = await this.read(type, id);
      if (one.ok) page.push(one.value);
    }
    return { ok: true, value: { objects: page, total: all.length }, exchanges: [] };
  }

  override async read(type: ObjectType, id: string): Promise<TargetResult<TargetObject>> {
    const read = await super.read(type, id);
    if (!read.ok) return read;
    const body = Object.fromEntries(Object.entries(read.value.body).filter(([name]) => !this.hidden.includes(name)));
    return { ...read, value: { ...read.value, body } };
  }

  async readMembers(group: string): Promise<TargetResult<readonly string[] | undefined>> {
    const held = this.objects('Group').find(({ id }) => id === group);
    const members = held === undefined || held.members.size === 0 ? undefined : [...held.members];
    return { ok: true, value: members, exchanges: [] };
  }

  /** Everything that stands there, whatever its versions. */
  state(): readonly Pick<HeldObject, 'type' | 'attributes'>[] {
    return [...this.objects('User'), ...this.objects('Group')].map(({ type, attributes, members }) => ({
      type,
      attributes: { ...attributes, ...(type === 'Group' ? { members: [...members].sort() } : {}) },
    }));
  }
}
