import { ratioOf, type Sample, type Samples, typical } from './rounds.ts';

/** What must hold of a row: of the ratio, or of a figure of ours. */
export interface Budget {
  readonly of: 'ratio' | 'p50' | 'p99' | 'perSecond' | 'value';
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
}

interface Comparison {
  readonly suite: string;
  readonly what: string;
  readonly samples: Samples;
  readonly ours: string;
  /** Whom it is held against; none: only its own figures count. */
  readonly theirs?: string;
  /** What the ratio is taken of. */
  readonly figure: 'perSecond' | 'p50';
  readonly budget?: Budget;
}

/** The row of two contestants, or of one alone. */
export function rowOf({ suite, what, samples, ours, theirs, figure, budget }: Comparison): Row {
  const mine = samples[ours] ?? [];
  const others = theirs === undefined ? undefined : samples[theirs];
  const ratio = others === undefined ? undefined : ratioOf(mine, others, figure);
  const middle = typical(mine);
  const show = figure === 'perSecond' ? rate : time;
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
  const value = of === 'ratio' || of === 'value' ? (ratio ?? Number.NaN) : middle[of];
  return value >= least && value <= most;
}

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
