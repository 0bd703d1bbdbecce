import type { FunctionDefinition } from '#expressions/functions/function.ts';
import { functions } from '#expressions/functions/table.ts';
import { usage } from '#expressions/functions/usage.ts';

/** A function of the mapping language as an administrator chooses it. */
export interface ListedFunction extends Pick<FunctionDefinition, 'name' | 'summary' | 'group' | 'example'> {
  readonly usage: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
}

/** All functions of the mapping language by name. */
export function functionCatalogue(): readonly ListedFunction[] {
  return [...functions.values()]
    .map((definition) => {
      const { name, summary, group, example } = definition;
      const parameters = definition.parameters.map((each) => ({ name: each.name, optional: each.optional === true }));
      return { name, usage: usage(definition), parameters, summary, group, example };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
