import { Refused } from '../refused.ts';
import type { YamlProblem } from './parse-yaml.ts';

/** The refusal of a file, with everything that is wrong at `line:column`. */
export function refuseFile(problems: readonly YamlProblem[]): Refused {
  const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
  const [first = { line: 1, column: 1, message: 'The file is wrong.' }] = sorted;
  const more =
    sorted.length === 1 ? 'Nothing was changed.' : `${sorted.length - 1} more are wrong. Nothing was changed.`;
  return new Refused('invalid', `Line ${first.line}, column ${first.column}: ${first.message}`, more, {
    errors: sorted.map(({ line, column, message }) => ({ field: `${line}:${column}`, message })),
  });
}
