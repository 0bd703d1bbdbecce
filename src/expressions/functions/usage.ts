import type { FunctionDefinition } from './function.ts';

/** How a function is written: `Replace(source, [oldValue], …)`; brackets stand around what may be left out. */
export function usage({ name, parameters, repeats }: FunctionDefinition): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `${name}(${names.join(', ')}${repeats === undefined ? '' : ', …'})`;
}
