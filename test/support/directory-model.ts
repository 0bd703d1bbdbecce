import { putFirstWrites } from '#engine/jobs.ts';
import type { CycleKind } from '#engine/model/cycle.ts';
import { DEFAULT_ACCESS, USER } from '#engine/model/role.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import type { World } from './engine-world.ts';

export interface Person {
  name: string;
  readonly resource: StoredResource;
  state: 'live' | 'deleted' | 'purged';
  enabled: boolean;
  department: string | undefined;
  manager: number | undefined;
  assigned: string | undefined;
}

export interface Team {
  name: string;
  readonly resource: StoredResource;
  assigned: boolean;
}

/** What the directory holds, kept beside it without asking the product. */
export interface DirectoryModel {
  readonly people: Person[];
  readonly teams: Team[];
  /** `team person` */
  readonly members: Set<string>;
}

/** Something that happens in the directory; what cannot happen (to restore somebody who is there) does not. */
export type DirectoryEvent =
  | {
      readonly kind: 'assign' | 'unassign' | 'default' | 'toggle' | 'rename' | 'delete' | 'restore' | 'purge';
      readonly person: number;
    }
  | { readonly kind: 'department'; readonly person: number; readonly value: string | undefined }
  | { readonly kind: 'manager'; readonly person: number; readonly other: number | undefined }
  | { readonly kind: 'join' | 'leave'; readonly person: number; readonly team: number }
  | { readonly kind: 'assign-team' | 'unassign-team' | 'rename-team'; readonly team: number };

export async function createModel(world: World, people: number, teams: number): Promise<DirectoryModel> {
  const model: DirectoryModel = { people: [], teams: [], members: new Set() };
  for (let at = 0; at < people; at += 1) {
    const name = `user${at}`;
    const nothing = { department: undefined, manager: undefined, assigned: undefined };
    model.people.push({ name, resource: await world.user(name), state: 'live', enabled: true, ...nothing });
  }
  for (let at = 0; at < teams; at += 1) {
    const name = `team${at}`;
    model.teams.push({ name, resource: await world.group(name), assigned: false });
  }
  return model;
}

/** Lets an event happen in the directory and in the model. */
export async function happen(world: World, model: DirectoryModel, event: DirectoryEvent): Promise<void> {
  if (!('person' in event)) return await happenToTeam(world, model, event);
  const one = model.people[event.person];
  if (one === undefined) return;
  const live = one.state === 'live';
  switch (event.kind) {
    case 'assign':
    case 'default':
      if (!live || one.assigned !== undefined) return;
      one.assigned = event.kind === 'assign' ? USER : DEFAULT_ACCESS;
      return await world.assign(one.resource, one.assigned);
    case 'unassign':
      if (one.assigned === undefined) return;
      one.assigned = undefined;
      return await world.unassign(one.resource);
    case 'toggle':
      if (!live) return;
      one.enabled = !one.enabled;
      return await world.change(one.resource, { accountEnabled: one.enabled });
    case 'rename':
      if (!live) return;
      one.name = one.name.endsWith('x') ? one.name.slice(0, -1) : `${one.name}x`;
      return await world.change(one.resource, { userPrincipalName: `${one.name}@x.example` });
    case 'delete':
      if (!live) return;
      one.state = 'deleted';
      return await world.remove(one.resource);
    case 'restore':
      if (one.state !== 'deleted') return;
      one.state = 'live';
      return await world.restore(one.resource);
    case 'purge':
      if (one.state !== 'deleted') return;
      one.state = 'purged';
      return await world.purge(one.resource);
    case 'department':
      if (!live) return;
      one.department = event.value;
      return await world.change(one.resource, { department: event.value ?? null });
    case 'manager': {
      const other = event.other === undefined ? undefined : model.people[event.other];
      if (!live || other === one || (other !== undefined && other.state !== 'live')) return;
      one.manager = event.other;
      return await world.change(one.resource, { manager: other?.resource.id ?? null });
    }
    case 'join':
    case 'leave': {
      const group = model.teams[event.team];
      const key = `${event.team} ${event.person}`;
      if (group === undefined || !live || model.members.has(key) === (event.kind === 'join')) return;
      if (event.kind === 'join') {
        model.members.add(key);
        return await world.addMember(group.resource, one.resource);
      }
      model.members.delete(key);
      return await world.removeMember(group.resource, one.resource);
    }
  }
}

async function happenToTeam(
  world: World,
  model: DirectoryModel,
  { kind, team }: Extract<DirectoryEvent, { kind: 'assign-team' | 'unassign-team' | 'rename-team' }>,
): Promise<void> {
  const one = model.teams[team];
  if (one === undefined) return;
  if (kind === 'rename-team') {
    one.name = one.name.endsWith('x') ? `team${team}` : `team${team} x`;
    return await world.change(one.resource, { displayName: one.name });
  }
  const wanted = kind === 'assign-team';
  if (one.assigned === wanted) return;
  one.assigned = wanted;
  await (wanted ? world.assign(one.resource) : world.unassign(one.resource));
}

/** A cycle of any kind, as `World.cycle` runs one; `on-demand` is for the people named. Time passes while the target lets us wait. */
export async function paced(world: World, kind: CycleKind | undefined, people: readonly Person[] = []) {
  if (kind === 'on-demand') {
    const numbers = people.map(({ resource }) => resource.n);
    const writes = [...putFirstWrites(world.tenant, world.job, numbers)];
    await world.context.storage.commit({ tenant: world.tenant, writes });
  }
  let over = false;
  const running = world.cycle(kind).finally(() => {
    over = true;
  });
  while (!over) {
    for (let turns = 0; turns < 20 && !over; turns += 1) await new Promise<void>((next) => setImmediate(next));
    // Nobody is let wait for something else than time: a real wait ends only when time passes.
    if (!over && world.clock.nextDue() !== undefined) world.clock.advance(1_000);
  }
  return await running;
}
