import type { RE2JS } from 're2js';
import type { AppRoleWriting } from '../app-role.ts';
import type { Failure, Outcome, Value } from '../value.ts';
import { isFailure } from '../value.ts';

/** What a function may ask of its surroundings. */
export interface Environment {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly random: { bytes(length: number): Uint8Array; uuid(): string };
}

/** An argument, computed when it is asked for: a branch that is not taken is never evaluated. */
export interface Argument {
  /** False when it was left empty between commas or not written at all. */
  readonly supplied: boolean;
  value(): Outcome;
}

export interface CallContext extends Environment {
  /** Compiles a .NET pattern, once for each expression when it is a constant. */
  regex(pattern: string): RE2JS | Failure;
}

export interface Parameter {
  readonly name: string;
  /** May be left empty or, at the end, left out. */
  readonly optional?: true;
  /** May be left empty between commas, but has its place. */
  readonly blank?: true;
  /** `condition` may be a comparison; `pattern` is a regular expression, checked when it is constant; `app-roles` takes [appRoleAssignments] alone. */
  readonly kind?: 'condition' | 'pattern' | 'app-roles';
}

export const functionGroups = ['text', 'condition', 'values', 'number', 'date', 'roles'] as const;
export type FunctionGroup = (typeof functionGroups)[number];

/** One function of the mapping language, as the table lists it. */
export interface FunctionDefinition {
  readonly name: string;
  /** What it gives, in a sentence. */
  readonly summary: string;
  /** What it is looked for under. */
  readonly group: FunctionGroup;
  /** How it is written, and what that gives for `samplePerson`; a random one gives something like it. */
  readonly example: { readonly text: string; readonly gives: string };
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters repeat together, any number of times. */
  readonly repeats?: 1 | 2;
  /** The logs show `[Redact]` in place of the value. */
  readonly redacts?: true;
  /** It gives candidates, of which the first that is free in the application is written. */
  readonly unique?: true;
  /** It gives app roles, and they are written so. */
  readonly appRoles?: AppRoleWriting;
  readonly apply: (args: readonly Argument[], context: CallContext) => Outcome;
}

/** For functions that need all their arguments: computes them in order; the first failure is the answer. */
export function eager(apply: (values: readonly Value[], context: CallContext) => Outcome): FunctionDefinition['apply'] {
  return (args, context) => {
    const values: Value[] = [];
    for (const argument of args) {
      const outcome = argument.value();
      if (isFailure(outcome)) return outcome;
      values.push(outcome);
    }
    return apply(values, context);
  };
}

/** For text functions: null stays null, and each of several values is treated alone. */
export function eachText(source: Value | undefined, change: (text: string) => Outcome): Outcome {
  if (source === undefined || source === null) return null;
  if (typeof source === 'string') return change(source);
  const changed: string[] = [];
  for (const text of source) {
    const outcome = change(text);
    if (typeof outcome === 'string') changed.push(outcome);
    else if (outcome !== null && isFailure(outcome)) return outcome;
  }
  return changed;
}
