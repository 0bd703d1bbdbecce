import { randomUUID } from 'node:crypto';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { sampleUser } from '../people.ts';
import { announce } from './announce.ts';
import { parseShown } from './decode-rows.ts';
import { listen } from './listen.ts';

type Kept = Record<string, unknown>;

interface Constraints {
  startIndex?: number;
  count?: number;
  totalResults?: number;
}

/**
 * SCIMMY's routers over the fastest store one can give them: maps in memory, uniqueness by a map too. Nothing is durable,
 * and nothing is looked up by more than the id, because the library hands a filter over as something to test objects with.
 */
function memory(type: 'User' | 'Group', nameOf: 'userName' | 'displayName') {
  const objects = new Map<string, Kept>();
  const ids = new Map<string, string>();

  function keep(id: string, instance: object): Kept {
    const object: Kept = { ...parseShown(instance), id };
    const name = String(object[nameOf]).toLowerCase();
    const holder = ids.get(name);
    if (holder !== undefined && holder !== id)
      throw new SCIMMY.Types.Error(409, 'uniqueness', `${type} ${name} exists already`);
    const before = objects.get(id);
    if (before !== undefined) ids.delete(String(before[nameOf]).toLowerCase());
    ids.set(name, id);
    objects.set(id, object);
    return object;
  }

  function known(id: string | undefined): Kept {
    const object = id === undefined ? undefined : objects.get(id);
    if (object === undefined) throw new SCIMMY.Types.Error(404, '', `${type} ${id ?? ''} not found`);
    return object;
  }

  return {
    keep,
    ingress: (resource: { readonly id?: string | undefined }, instance: object) =>
      keep(resource.id === undefined ? randomUUID() : String(known(resource.id).id), instance),
    egress: (resource: {
      readonly id?: string | undefined;
      readonly filter?: { match(objects: Kept[]): Kept[] } | undefined;
      readonly constraints?: Constraints | undefined;
    }) => {
      if (resource.id !== undefined) return known(resource.id);
      const all = [...objects.values()];
      return resource.filter?.match(all) ?? pageOf(all, resource.constraints);
    },
    degress: (resource: { readonly id?: string | undefined }): void => {
      ids.delete(String(known(resource.id)[nameOf]).toLowerCase());
      objects.delete(resource.id ?? '');
    },
  };
}

/** The page alone: the library would first make a resource of everything that it is given. */
function pageOf(all: Kept[], constraints: Constraints | undefined): Kept[] {
  const { startIndex, count } = constraints ?? {};
  if (constraints === undefined || startIndex === undefined || count === undefined) return all;
  constraints.totalResults = all.length;
  return all.slice(startIndex - 1, startIndex - 1 + count);
}

const users = memory('User', 'userName');
const groups = memory('Group', 'displayName');
const seeded = Number(process.argv[3] ?? 0);
for (let index = 0; index < seeded; index += 1) users.keep(`seed-${index}`, sampleUser('seed', index));
const { ingress, egress, degress } = users;
SCIMMY.Resources.declare(SCIMMY.Resources.User, { ingress, egress, degress }).declare(SCIMMY.Resources.Group, {
  ingress: groups.ingress,
  egress: groups.egress,
  degress: groups.degress,
});
SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser, false);
for (const size of process.argv.slice(4).map(Number)) {
  // One less: the measured member comes and goes.
  const members = Array.from({ length: size - 1 }, (_, index) => ({ value: `seed-${index}` }));
  groups.keep(`group-${size}`, { displayName: `Group of ${size}`, members });
}

const app = express();
app.use('/scim', new SCIMMYRouters({ type: 'bearer', handler: () => 'bench' }));
const { origin, close } = await listen(app);
announce({ endpoints: [{ origin, base: '/scim', headers: { authorization: 'Bearer bench' } }] }, close);
