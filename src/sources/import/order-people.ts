import type { DirectoryIndex } from './directory-index.ts';
import type { ImportStep } from './step.ts';

export type PersonStep = Extract<ImportStep, { readonly kind: 'person' }>;

/** Levels of managers that are made one after the other; whoever stands lower gets the manager afterwards. */
const mostLevels = 30;

/**
 * Puts people behind whom they need: a manager whom the files make or rename, and whoever gives up the name that they take.
 * Else the order of the file stays. Who would be above himself gets the manager in a
 * step of its own at the end.
 */
export function orderPeople(steps: readonly PersonStep[], directory: DirectoryIndex): readonly ImportStep[] {
  const needed = neededSteps(steps, directory);
  const ranks = new Map<PersonStep, number>();
  const late = new Set<PersonStep>();
  for (const step of steps) rank(step, needed, ranks, late);
  const ordered = [...steps].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const managers = steps.flatMap((step) => (late.has(step) ? managerStep(step) : []));
  return [...ordered.map((step) => (late.has(step) ? withoutManager(step) : step)), ...managers];
}

/** Which steps must come before a step. */
function neededSteps(steps: readonly PersonStep[], directory: DirectoryIndex) {
  const byName = new Map(steps.map((step) => [step.name.toLowerCase(), step]));
  const byId = new Map(steps.flatMap((step) => (step.id === undefined ? [] : [[step.id, step] as const])));
  const managerStepOf = ({ manager }: PersonStep) => {
    if (typeof manager !== 'string') return undefined;
    const step = byName.get(manager.toLowerCase());
    const there = directory.byName.get(manager.toLowerCase());
    return step === undefined || (there !== undefined && there.id === step.id) ? undefined : step;
  };
  const nameGiver = (step: PersonStep) => {
    const holder = directory.byName.get(step.name.toLowerCase());
    return holder === undefined || holder.id === step.id ? undefined : byId.get(holder.id);
  };
  return (step: PersonStep) => ({ manager: managerStepOf(step), giver: nameGiver(step) });
}

/** One more than the highest rank of the steps that are needed; walks without recursion, since chains may be long. */
function rank(
  start: PersonStep,
  needed: ReturnType<typeof neededSteps>,
  ranks: Map<PersonStep, number>,
  late: Set<PersonStep>,
): void {
  const open = new Set<PersonStep>();
  const stack = [start];
  for (let step = stack.at(-1); step !== undefined; step = stack.at(-1)) {
    const { manager, giver } = needed(step);
    open.add(step);
    const tooLow = manager !== undefined && (ranks.get(manager) ?? 0) >= mostLevels;
    if (manager !== undefined && (tooLow || open.has(manager))) late.add(step);
    const before = [late.has(step) ? undefined : manager, giver].filter((other) => other !== undefined);
    const next = before.find((other) => !ranks.has(other) && !open.has(other));
    if (next !== undefined) {
      stack.push(next);
      continue;
    }
    ranks.set(
      step,
      before.reduce((highest, other) => Math.max(highest, (ranks.get(other) ?? -1) + 1), 0),
    );
    open.delete(step);
    stack.pop();
  }
}

function withoutManager({ manager: _, ...step }: PersonStep): PersonStep {
  return step;
}

function managerStep({ origin, name, manager }: PersonStep): readonly ImportStep[] {
  return manager === undefined ? [] : [{ kind: 'manager', origin, name, manager }];
}
