import type { Difference } from './diff.ts';
import type { Mapped } from './map.ts';

/** Warnings in plain words: values left out, and what can be set during creation only and differs now, one of several app roles. */
export function warningsOf(mapped: Mapped, difference: Difference | undefined): readonly string[] {
  const left = mapped.omitted.filter((one) => one.why !== '').map((one) => `${one.path} was left out: ${one.why}.`);
  const fixed = (difference?.creationOnly ?? []).map(
    ({ path, before, after }) =>
      `${path} can be set during creation only: the target has ${show(before)}, the directory ${show(after)}. Change it in the application by hand.`,
  );
  const chosen = (mapped.chosen ?? []).map(({ path, held }) => {
    const names = held.map(({ displayName }) => displayName).join(', ');
    return `${path} takes one app role and ${held.length} are held (${names}): ${held[0]?.displayName ?? ''}, the first in the list of app roles, counts.`;
  });
  return [...left, ...fixed, ...chosen];
}

/** Which attributes were mapped, for the step *map*. */
export function mapText(mapped: Mapped): string {
  const count = Object.keys(mapped.values).length;
  return count === 1 ? '1 attribute has a value.' : `${count} attributes have a value.`;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
