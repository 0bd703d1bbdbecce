import { typical } from './rounds.ts';
import type { Row } from './row.ts';

export interface Curve {
  readonly title: string;
  /** Of what the size is. */
  readonly axis: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly milliseconds: number }[];
}

/** A curve for each question that was asked at several sizes: everybody's p50. Who has but one point is a dot, who has none keeps its colour. */
export function curvesOf(rows: readonly Row[]): readonly Curve[] {
  const titles = new Set(rows.flatMap(({ point }) => point?.curve ?? []));
  return [...titles].flatMap((title) => {
    const mine = rows.filter(({ point }) => point?.curve === title);
    if (mine.length < 2) return [];
    const names = Object.keys(mine[0]?.cells ?? {});
    const lines = names.map((name) => ({ name, points: mine.flatMap((row) => pointOf(row, name)) }));
    return [{ title, axis: mine[0]?.point?.of ?? '', lines }];
  });
}

function pointOf({ point, samples }: Row, name: string) {
  const measured = samples[name];
  if (point === undefined || measured === undefined || measured.length === 0) return [];
  return [{ size: point.size, milliseconds: typical(measured).p50 }];
}
