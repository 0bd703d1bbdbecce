import { contract } from '#http/api/contract.ts';
import { application } from './scene.ts';
import type { World } from './world.ts';

/** What happened to an application over the whole week. */
export interface Outcome {
  readonly name: string;
  readonly created: number;
  readonly updated: number;
  readonly disabled: number;
  readonly restored: number;
  readonly deleted: number;
  readonly skipped: number;
  readonly failed: number;
  /** Requests that would change something, sent by a further cycle after a clean one. */
  readonly secondCycleWrites: number;
}

const COUNTED = ['created', 'updated', 'disabled', 'restored', 'deleted', 'skipped', 'failed'] as const;

/** Adds up the tallies of all cycles. */
export async function outcomesOf(
  world: World,
  secondCycleWrites: ReadonlyMap<string, number>,
): Promise<readonly Outcome[]> {
  return Promise.all(
    world.applications.map(async (app) => {
      const { cycles } = await world.call(contract.listCycles, { ...application(app), query: { limit: 1000 } });
      const sum = (word: string) => cycles.reduce((total, cycle) => total + (cycle.tally[word] ?? 0), 0);
      const [created, updated, disabled, restored, deleted, skipped, failed] = COUNTED.map(sum);
      return {
        name: app.name,
        created: created ?? 0,
        updated: updated ?? 0,
        disabled: disabled ?? 0,
        restored: restored ?? 0,
        deleted: deleted ?? 0,
        skipped: skipped ?? 0,
        failed: failed ?? 0,
        secondCycleWrites: secondCycleWrites.get(app.name) ?? 0,
      };
    }),
  );
}

/** One line an application, columns aligned. */
export function outcomeTable(outcomes: readonly Outcome[]): readonly string[] {
  const head = ['', ...COUNTED, 'second cycle writes'];
  const rows = outcomes.map((outcome) => [
    outcome.name,
    ...COUNTED.map((word) => String(outcome[word])),
    String(outcome.secondCycleWrites),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
