import { afterAll, describe } from 'vitest';
import { type AccessWorld, openAccessWorld } from '#test/support/access-world.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

/** Runs the same tests over SQLite and PostgreSQL; what is opened is closed at their end. */
export function eachWorld(tests: (open: () => Promise<AccessWorld>) => void): void {
  const worlds: AccessWorld[] = [];
  const drops: (() => Promise<void>)[] = [];
  const keep = (world: AccessWorld) => {
    worlds.push(world);
    return world;
  };
  describe('on SQLite', () => tests(async () => keep(await openAccessWorld())));
  describe('on PostgreSQL', () =>
    tests(async () => {
      const { url, schema, drop } = await freshSchema();
      drops.push(drop);
      return keep(await openAccessWorld(withSchema(url, schema)));
    }));
  afterAll(async () => {
    for (const world of worlds) await world.close();
    for (const drop of drops) await drop();
  });
}
