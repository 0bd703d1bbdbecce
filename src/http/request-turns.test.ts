import { expect, test } from 'vitest';
import { RequestTurns, TooManyWaiting, type TurnLimits, turnLimits } from './request-turns.ts';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

/** In which order requests begin when they come all at once; each is over as soon as it has begun, unless `lasting`. */
async function order(
  tenants: readonly string[],
  { lasting = false, ...limits }: Partial<TurnLimits> & { lasting?: boolean } = {},
): Promise<readonly string[]> {
  const turns = new RequestTurns({ ...turnLimits, ...limits });
  const begun: string[] = [];
  const begin = (tenant: string) => {
    begun.push(tenant);
    if (!lasting) turns.end(tenant);
  };
  const waiting = tenants.flatMap((tenant) => {
    const turn = turns.begin(tenant);
    if (turn !== undefined) return [turn.then(() => begin(tenant))];
    begin(tenant);
    return [];
  });
  if (!lasting) await Promise.all(waiting);
  for (let turn = 0; turn < 10; turn += 1) await tick();
  return begun;
}

const calm = Array.from({ length: 20 }, (_, index) => `calm-${index}`);

/** How many requests begin until each calm tenant's has, when the busy one sent `load` before them. */
async function turnsUntilCalm(load: number, limits: Partial<TurnLimits> = {}): Promise<number> {
  const busy = Array.from({ length: load }, () => 'busy');
  const begun = await order([...busy, ...calm], { waiting: 100_000, waitingOfAll: 100_000, ...limits });
  expect(begun).toHaveLength(load + calm.length);
  return Math.max(...calm.map((tenant) => begun.indexOf(tenant)));
}

test('a tenant that sends ten times as many requests at once lets the others wait no longer', async () => {
  const usual = await turnsUntilCalm(200);
  expect(usual).toBeLessThanOrEqual(turnLimits.atOnce + 2 * calm.length);
  expect(await turnsUntilCalm(2_000)).toBe(usual);
});

test('a few requests begin at once, in the order in which they come', () => {
  const turns = new RequestTurns();
  const few = Array.from({ length: turnLimits.atOnce }, () => turns.begin('one'));
  expect(few.every((turn) => turn === undefined)).toBe(true);
  expect(turns.begin('other')).toBeInstanceOf(Promise);
});

test('requests that last hold up those of their own tenant only', async () => {
  const begun = await order(['slow', 'slow', 'slow', 'slow', 'quick', 'quick'], { underWay: 2, lasting: true });
  expect(begun).toEqual(['slow', 'slow', 'quick', 'quick']);
});

test('one that waits for a slow one of its tenant begins when that is over', async () => {
  const turns = new RequestTurns({ ...turnLimits, underWay: 1 });
  expect(turns.begin('one')).toBeUndefined();
  let begun = false;
  const turn = turns.begin('one')?.then(() => {
    begun = true;
  });
  await tick();
  await tick();
  expect(begun).toBe(false);
  turns.end('one');
  await turn;
  expect(begun).toBe(true);
});

test('beyond its line a tenant is refused, and the others are not, until everybody’s line is full', () => {
  const turns = new RequestTurns({ underWay: 1, atOnce: 1, waiting: 2, waitingOfAll: 3 });
  const of = (tenant: string) => {
    try {
      return turns.begin(tenant) === undefined ? 'begins' : 'waits';
    } catch (error) {
      return error instanceof TooManyWaiting ? error.of : 'fails';
    }
  };
  expect(['busy', 'busy', 'busy', 'busy', 'calm', 'third'].map(of)).toEqual([
    'begins',
    'waits',
    'waits',
    'tenant',
    'waits',
    'all',
  ]);
});
