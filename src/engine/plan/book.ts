import type { PlanRow } from '../model/plan.ts';
import type { PlanPlace } from '../queries/plan-rows.ts';

/** What a run writes into a plan while it simulates. Lives as long as the run. */
export interface SimulationBook {
  readonly kind: 'simulation';
  readonly place: PlanPlace;
  /** The number of the last row. */
  row: number;
}

/** The rows of a plan that a run has in hand while it applies them. Lives as long as the run. */
export interface ApplyBook {
  readonly kind: 'apply';
  readonly place: PlanPlace;
  readonly approver: string;
  /** What time it is for expressions: that of the simulation (ms). */
  readonly now: number;
  /** By `rowKey`. */
  readonly inHand: Map<string, PlanRow>;
  /** Keys of rows in hand whose end is written with what was done. */
  readonly told: Set<string>;
}

export type Book = SimulationBook | ApplyBook;

/** Names a row among those in hand: nothing else of its object is in hand with it. */
export function rowKey({ part, source, member }: Pick<PlanRow, 'part' | 'source' | 'member'>): string {
  return `${part} ${source} ${member}`;
}
