/** What an option was set to when it is to have no value: commander turns a null into an empty text. */
export const noneGiven = 'none';

export type OrNone<Value> = Value | typeof noneGiven;

/** As the API takes it: null for none. */
export function orNull<Value>(given: OrNone<Value>): Value | null {
  return given === noneGiven ? null : given;
}
