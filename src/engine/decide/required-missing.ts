import type { Decision, Trace } from '../model/decision.ts';
import type { Situation } from '../model/situation.ts';

/** An object without a value that the target needs: skipped, and it says which. */
export function requiredMissing(
  trace: Trace,
  paths: readonly string[],
  situation: Situation = 'ignored',
): Extract<Decision, { readonly kind: 'rest' }> {
  const missing = paths.join(', ');
  const map = `Required and without a value: ${missing}. Fill it in the directory, or map it from something else.`;
  return {
    kind: 'rest',
    outcome: 'skipped',
    code: 'required-missing',
    settle: 'keep',
    again: false,
    situation,
    remark: `required-missing ${missing}`,
    trace: { ...trace, map },
  };
}
