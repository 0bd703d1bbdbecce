import { tellIssue } from '#http/api/tell-issue.ts';
import { type Located, parseLocatedJson } from '#scim/parse-located-json.ts';
import { effects, type FaultScript, faultScript } from './fault-script.ts';

/** What is wrong with a file of faults, and at which line (1-based). */
export interface ScriptProblem {
  readonly line: number;
  readonly message: string;
}

export type ParsedScript =
  | { readonly ok: true; readonly script: FaultScript }
  | { readonly ok: false; readonly problems: readonly ScriptProblem[] };

/** Reads a file of faults: JSON of the published schema. Everything that is wrong is told with its line. */
export function parseFaultScript(text: string): ParsedScript {
  const located = parseLocatedJson(text);
  if (!located.ok) return { ok: false, problems: [located.problem] };
  const parsed = faultScript.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      line: lineOf(located.value, issue.path),
      message: tellIssue(issue, 'body'),
    }));
    return { ok: false, problems };
  }
  const harmless = parsed.data.faults.flatMap((rule, index) =>
    effects.some((effect) => rule[effect] !== undefined)
      ? []
      : [{ line: lineOf(located.value, ['faults', index]), message: `This fault does nothing: give ${anyOf}.` }],
  );
  return harmless.length === 0 ? { ok: true, script: parsed.data } : { ok: false, problems: harmless };
}

const anyOf = `${effects.slice(0, -1).join(', ')} or ${effects.at(-1)}`;

/** The line of the value at a path, or of the last part of it that is there. */
function lineOf(value: Located, path: readonly PropertyKey[]): number {
  const [key, ...rest] = path;
  if (value.kind === 'object') {
    const member = value.members.find(({ name }) => name === key);
    if (member !== undefined) return rest.length === 0 ? member.line : lineOf(member.value, rest);
  }
  if (value.kind === 'list' && typeof key === 'number') {
    const item = value.items[key];
    if (item !== undefined) return lineOf(item, rest);
  }
  return value.line;
}
