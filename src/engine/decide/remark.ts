import type { Difference } from './diff.ts';
import type { Mapped } from './map.ts';

/** Warnings in plain words: values left out, and what can be set during creation only and differs now. */
export function warningsOf(mapped: Mapped, difference: Difference | undefined): readonly string[] {
  const left = mapped.omitted.filter((one) => one.why !== '').map((one) => `${one.path} was left out: ${one.why}.`);
  const fixed = (difference?.creationOnly ?? []).map(
    ({ path, before, after }) =>
      `${path} can be set during creation only: the target has ${show(before)}, the directory ${show(after)}. Change it in the application by hand.`,
  );
  return [...left, ...fixed];
}

/** Which attributes were mapped, for the step *map*. */
export function mapText(mapped: Mapped): string {
  const count = Object.keys(mapped.values).length;
  return `${count} ${count === 1 ? 'attribute has' : 'attributes have'} a value.`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
