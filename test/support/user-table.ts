import type { Event } from '#events/event.ts';
import type { ResourceContext } from '#resources/context.ts';
import { isJsonObject } from '#scim/json.ts';

/** The user table of an application that knows nothing but events: what docs/guides/events.md tells it to do, and no more. */
export class UserTable {
  readonly users = new Map<string, { active: boolean }>();
  readonly groups = new Set<string>();
  readonly members = new Set<string>();

  take({ type, resource: { id }, member }: Pick<Event, 'type' | 'resource' | 'member'>): void {
    if (type === 'user.created' || type === 'user.restored' || type === 'user.reactivated')
      this.users.set(id, { active: true });
    else if (type === 'user.deactivated') this.users.set(id, { active: false });
    else if (type === 'user.deleted' || type === 'user.erased') this.users.delete(id);
    else if (type === 'group.created' || type === 'group.restored') this.groups.add(id);
    else if (type === 'group.deleted' || type === 'group.erased') this.groups.delete(id);
    else if (type === 'membership.added') this.members.add(`${id} ${member?.id}`);
    else if (type === 'membership.removed') this.members.delete(`${id} ${member?.id}`);
  }

  /** Everything it holds, to be compared. */
  shown() {
    return {
      users: [...this.users].map(([id, { active }]) => `${id} ${active ? 'active' : 'inactive'}`).sort(),
      groups: [...this.groups].sort(),
      members: [...this.members].sort(),
    };
  }
}

/** The same of what the tenant really holds. */
export async function whatThereIs({ storage, tenant }: ResourceContext) {
  const living = await storage.read({
    sql: 'select id, type, doc from resource where tenant = ? and deleted is null',
    parameters: [tenant.tenant],
    decode: (row) => {
      const { id, type, doc } = Object(row);
      const held = JSON.parse(String(doc));
      const active = isJsonObject(held) && held.active !== false;
      return { id: String(id), type: String(type), active };
    },
  });
  const members = await storage.read({
    sql: `select g.id as "group", m.id as member from membership s join resource g on g.tenant = s.tenant and g.n = s.group_n
          join resource m on m.tenant = s.tenant and m.n = s.member_n where s.tenant = ?`,
    parameters: [tenant.tenant],
    decode: (row) => `${Object(row).group} ${Object(row).member}`,
  });
  const of = (type: string) => living.filter((each) => each.type === type);
  return {
    users: of('User')
      .map(({ id, active }) => `${id} ${active ? 'active' : 'inactive'}`)
      .sort(),
    groups: of('Group')
      .map(({ id }) => id)
      .sort(),
    members: members.sort(),
  };
}
