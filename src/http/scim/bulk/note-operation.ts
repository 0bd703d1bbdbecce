import type { Habit, Leniency } from '#scim/habits/leniency.ts';

/** In which operations of a bulk request, counted from 1, each habit fired. */
export type HabitOperations = Map<Habit, number[]>;

/** Operations that are named for one habit: where a client has it, it has it everywhere. */
const most = 20;

/** The leniency of the whole request, which notes in `firedIn` what fires in the operation of this number. */
export function noteOperation(leniency: Leniency, firedIn: HabitOperations, number: number): Leniency {
  return {
    forgives(habit) {
      if (!leniency.forgives(habit)) return false;
      const numbers = firedIn.get(habit) ?? [];
      if (numbers.length < most && !numbers.includes(number)) firedIn.set(habit, [...numbers, number]);
      return true;
    },
    fired: () => leniency.fired(),
  };
}
