import type { DirectoryIndex } from './directory-index.ts';
import type { ImportStep } from './step.ts';

export interface StagedStep {
  readonly row: number;
  readonly step: ImportStep;
}

/**
 * The first steps that need nothing of each other nor of the steps under way: they can be applied in any order. Steps of
 * another kind wait for all before them; a person waits for a manager who is being made, and for whoever gives up the name.
 */
export function independentSteps(
  staged: readonly StagedStep[],
  underWay: readonly StagedStep[],
  { people }: { readonly people: DirectoryIndex },
): readonly StagedStep[] {
  const kind = underWay[0]?.step.kind ?? staged[0]?.step.kind;
  const names = new Map<string, string | undefined>();
  const ids = new Set<string>();
  const begin = ({ step }: StagedStep) => {
    if (step.kind !== 'person') return;
    names.set(step.name.toLowerCase(), step.id);
    if (step.id !== undefined) ids.add(step.id);
  };
  const waits = ({ step }: StagedStep) => {
    if (step.kind !== kind) return true;
    if (step.kind !== 'person') return false;
    const holder = people.byName.get(step.name.toLowerCase());
    if (holder !== undefined && holder.id !== step.id && ids.has(holder.id)) return true;
    const manager = step.manager?.toLowerCase();
    if (manager === undefined || !names.has(manager)) return false;
    return people.byName.get(manager)?.id !== names.get(manager) || names.get(manager) === undefined;
  };
  underWay.forEach(begin);
  const first: StagedStep[] = [];
  for (const one of staged) {
    if (waits(one)) break;
    begin(one);
    first.push(one);
  }
  return first;
}
