import { contract } from '#http/api/contract.ts';
import { tellOutcomes } from '#http/api/tell-outcomes.ts';
import { application, cycleAfter } from '../scene.ts';
import type { DemoApplication, World } from '../world.ts';

/** Provisioning Status On: the initial cycle of every application, one after another, each with its bar. */
export async function initialCycle(world: World): Promise<void> {
  const { narrator } = world;
  narrator.heading('Provisioning Status: On. The initial cycle');
  for (const app of world.applications) {
    const expected = await people(world, app);
    await world.call(contract.startJob, application(app));
    const tally = await cycleAfter(world, app, 0, (now) =>
      narrator.progress(app.name, Math.min(expected, settled(now)), expected),
    );
    narrator.progress(app.name, expected, expected);
    narrator.line(`  ${tellOutcomes(tally)}`);
    checkFailures(world, app, tally);
    narrator.check(`${app.name}: accounts were made`, (tally.created ?? 0) > 0);
  }
  await tellWhoWasLeftOut(world);
}

/** A visitor's endpoint may refuse up to a tenth: the sample has people without mail and with malformed numbers. */
function checkFailures({ narrator }: World, app: DemoApplication, tally: Readonly<Record<string, number>>): void {
  const failed = failuresIn(tally);
  if (failed === 0 || app.visitors === undefined) narrator.check(`${app.name}: nobody failed`, failed === 0);
  else
    narrator.check(
      `${app.name}: it refused ${failed} of ${tally.evaluated ?? 0}, told below`,
      failed * 10 <= (tally.evaluated ?? 0),
    );
}

/** Objects, references and memberships that the application refused. */
export function failuresIn(tally: Readonly<Record<string, number>>): number {
  return (tally.failed ?? 0) + (tally.referencesFailed ?? 0) + (tally.membersFailed ?? 0);
}

async function people(world: World, app: DemoApplication): Promise<number> {
  const counts = await Promise.all(
    app.groups.map(
      async (group) => (await world.call(contract.getDirectoryGroup, { params: { group } })).members.length,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const OUTCOMES = ['created', 'updated', 'disabled', 'restored', 'deleted', 'skipped', 'failed', 'inSync'];

function settled(tally: Readonly<Record<string, number>>): number {
  return OUTCOMES.reduce((sum, outcome) => sum + (tally[outcome] ?? 0), 0);
}

const statuses = ['skipped', 'warning', 'failure'];

function byReason([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const rank = (reason: string) => statuses.findIndex((status) => reason.startsWith(status));
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** The log gives a reason for everybody who was skipped, warned about or failed. */
async function tellWhoWasLeftOut(world: World): Promise<void> {
  const { narrator } = world;
  narrator.heading('Who was left out, and why');
  for (const app of world.applications) {
    const reasons = new Map<string, string[]>();
    for (const status of statuses) {
      const { entries } = await world.call(contract.listLog, { query: { application: app.name, status, limit: 200 } });
      for (const entry of entries) {
        const reason = `${status}: ${entry.message ?? entry.code ?? 'no reason given'}`;
        reasons.set(reason, [...(reasons.get(reason) ?? []), entry.identity]);
      }
    }
    narrator.line(`${app.name}${reasons.size === 0 ? ': nobody' : ''}`);
    // The log has them in the order in which the application answered, which is another one every time.
    for (const [reason, who] of [...reasons].toSorted(byReason)) {
      narrator.line(`  ${reason} (${shortened(who.toSorted())})`);
    }
  }
}

function shortened(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
