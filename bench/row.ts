import { ratioOf, type Sample, type Samples, typical } from './rounds.ts';

/** What must hold of a row: of the ratio, or of a figure of ours. */
export interface Budget {
  readonly of: 'ratio' | 'p50' | 'p99' | 'cpu';
  readonly least?: number;
  readonly most?: number;
  /** As people read it: `≥ 50 %`. */
  readonly text: string;
}

/** One line of the tables: something measured, beside its counterpart where it has one. */
export interface Row {
  readonly suite: string;
  readonly what: string;
  readonly ours: string;
  readonly counterpart: string;
  /** Ours divided by the counterpart's, in the figure that the row is about. */
  readonly ratio: number | undefined;
  readonly budget: string;
  readonly met: boolean | undefined;
  readonly samples: Samples;
  /** One column for each server instead of ours and its counterpart. */
  readonly cells?: Readonly<Record<string, string>>;
  /** Beside the best of those that look at what they are sent, where the ratio is to the best of all. */
  readonly besideCheckers?: number;
  /** What is to be said below the table. */
  readonly notes?: readonly string[];
  /** Where it stands in a curve of latencies over a size. */
  readonly point?: Point;
}

export interface Point {
  /** The curve's title. */
  readonly curve: string;
  readonly of: 'users' | 'members';
  readonly size: number;
}

type Figure = 'perSecond' | 'p50' | 'p99' | 'mean' | 'cpu';

interface Comparison {
  readonly suite: string;
  readonly what: string;
  readonly samples: Samples;
  readonly ours: string;
  /** Whom it is held against; none: only its own figures count. */
  readonly theirs?: string;
  /** What the row is about; of it the ratio is taken. `mean`: `p50` is the mean of a whole turn. */
  readonly figure: Figure;
  readonly budget?: Budget;
}

/** The row of two contestants, or of one alone. */
export function rowOf({ suite, what, samples, ours, theirs, figure, budget }: Comparison): Row {
  const mine = samples[ours] ?? [];
  const others = theirs === undefined ? undefined : samples[theirs];
  const ratio = others === undefined ? undefined : ratioOf(mine, others, figure === 'mean' ? 'p50' : figure);
  const middle = typical(mine);
  const show = shown[figure];
  return {
    suite,
    what,
    ours: show(middle),
    counterpart: others === undefined ? '' : `${theirs}: ${show(typical(others))}`,
    ratio,
    budget: budget?.text ?? '',
    met: budget === undefined ? undefined : isMet(budget, middle, ratio),
    samples,
  };
}

function isMet(
  { of, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Budget,
  middle: Sample,
  ratio: number | undefined,
) {
  const value = (of === 'ratio' ? ratio : middle[of]) ?? Number.NaN;
  return value >= least && value <= most;
}

const shown: Readonly<Record<Figure, (middle: Sample) => string>> = {
  perSecond: rate,
  p50: time,
  p99: time,
  mean: ({ p50 }) => `${digits(p50)} ms`,
  cpu: ({ cpu }) => `${whole(cpu ?? Number.NaN)} µs`,
};

function rate({ perSecond, p50, p99, cpu }: Sample): string {
  const used = cpu === undefined ? '' : `, ${whole(cpu)} µs CPU`;
  return `${whole(perSecond)}/s (p50 ${digits(p50)}, p99 ${digits(p99)} ms${used})`;
}

function time({ p50, p99 }: Sample): string {
  return `p50 ${digits(p50)} ms, p99 ${digits(p99)} ms`;
}

/** 12,345 */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Three significant digits. */
export function digits(value: number): string {
  return value >= 100 ? whole(value) : String(Number(value.toPrecision(3)));
}

export const atLeast = (percent: number): Budget => ({
  of: 'ratio',
  least: percent / 100,
  text: percent > 100 ? `≥ ${percent / 100}×` : `≥ ${percent} %`,
});
