import { ratioOf, type Samples, typical } from '../rounds.ts';
import { digits, type Row, whole } from '../row.ts';
import type { Asked } from './ask-everybody.ts';
import { type Entrant, entrants, isOurs, ours } from './entrants.ts';
import type { Question } from './questions.ts';

const suite = 'peers';

/** The row of a question: everybody's figures, and ours beside those of the best of the others. */
export function rowOfQuestion({ what, budget, point }: Question, { samples, notes }: Asked): Row {
  const best = bestPeer(samples, () => true);
  const mine = samples[ours] ?? [];
  const beside = (name: string | undefined) =>
    name === undefined || mine.length === 0 ? undefined : ratioOf(mine, samples[name] ?? [], 'perSecond');
  const ratio = beside(best);
  const besideCheckers = beside(bestPeer(samples, ({ checks }) => checks));
  const size = `${whole(point.size)} ${point.of}`;
  return {
    suite,
    what: `${what}, ${size}`,
    ours: cellOf(samples, ours),
    counterpart: best ?? '',
    ratio,
    ...(besideCheckers === undefined ? {} : { besideCheckers }),
    budget: budget?.text ?? '',
    // Where nobody else offers it there is nothing to be slower than.
    met: budget === undefined || ratio === undefined ? undefined : ratio >= (budget.least ?? 0),
    samples,
    cells: Object.fromEntries(entrants.map(({ name }) => [name, cellOf(samples, name)])),
    notes,
    point,
  };
}

function bestPeer(samples: Samples, among: (entrant: Entrant) => boolean): string | undefined {
  return entrants
    .filter((entrant) => !isOurs(entrant.name) && samples[entrant.name] !== undefined && among(entrant))
    .map(({ name }) => name)
    .sort((a, b) => typical(samples[b] ?? []).perSecond - typical(samples[a] ?? []).perSecond)[0];
}

function cellOf(samples: Samples, name: string): string {
  const mine = samples[name];
  if (mine === undefined) return 'n/a';
  const { perSecond, p50, p99 } = typical(mine);
  return `${whole(perSecond)}/s, ${digits(p50)} / ${digits(p99)} ms`;
}

/**
 * How much longer a question takes at the largest size than at the smallest, in p50; nothing where there is but one size. The two were measured
 * minutes apart: what must hold of ours is measured in turns (`suites/growth.ts`).
 */
export function growthOf(question: Question, rows: readonly Row[]): Row[] {
  const mine = rows.filter(({ point }) => point?.curve === question.point.curve);
  const [small, large] = [mine[0], mine.at(-1)];
  if (small?.point === undefined || large?.point === undefined || small === large) return [];
  const growth = (name: string) =>
    (typical(large.samples[name] ?? []).p50 ?? Number.NaN) / (typical(small.samples[name] ?? []).p50 ?? Number.NaN);
  const shown = (name: string) => (Number.isFinite(growth(name)) ? `${digits(growth(name))}×` : 'n/a');
  const row: Row = {
    suite,
    what: `growth of p50 from ${whole(small.point.size)} to ${whole(large.point.size)} ${large.point.of}: ${question.what}`,
    ours: shown(ours),
    counterpart: '',
    ratio: undefined,
    budget: '',
    met: undefined,
    samples: {},
    cells: Object.fromEntries(entrants.map(({ name }) => [name, shown(name)])),
  };
  return [row];
}
