import { Refused, type RefusedCode } from './refused.ts';

/** What keeps a configuration from being compiled. */
interface Problem {
  readonly target?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The refusal of a configuration that cannot be compiled: the first thing that is wrong in it, and what to do. */
export function notCompiled(problems: readonly Problem[], code: RefusedCode = 'conflict'): Refused {
  const [problem] = problems;
  if (problem === undefined)
    return new Refused(
      code,
      'The configuration cannot be used as it is.',
      'Look through its mappings and scoping filters.',
    );
  const { target, message, hint } = problem;
  const said = target === undefined || message.includes(target) ? message : `${target}: ${message}`;
  const advice = hint ?? 'Mend this row of the attribute mapping, then try again.';
  return new Refused(code, said, advice, target === undefined ? {} : { field: target });
}
