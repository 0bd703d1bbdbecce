import { longestOutput } from '../limits.ts';
import { expandReplacement, matchesIn } from '../regex.ts';
import type { Failure, Outcome, Value } from '../value.ts';
import { failed, isFailure, oneText } from '../value.ts';
import type { Argument, CallContext, FunctionDefinition } from './function.ts';
import { eachText } from './function.ts';

type Regex = Exclude<ReturnType<CallContext['regex']>, Failure>;

/** What is supplied decides what is done: see the published table of `Replace`. Case counts in all modes. */
export const replace: FunctionDefinition = {
  name: 'Replace',
  summary: 'Replaces text, or what a pattern matches, in the source; or puts the source into a template.',
  group: 'text',
  example: { text: 'Replace([userPrincipalName], "@acme.example", , , "@acme.test", , )', gives: 'ada@acme.test' },
  parameters: [
    { name: 'source' },
    { name: 'oldValue', optional: true },
    { name: 'regexPattern', optional: true, kind: 'pattern' },
    { name: 'regexGroupName', optional: true },
    { name: 'replacementValue', optional: true },
    { name: 'replacementAttributeName', optional: true },
    { name: 'template', optional: true },
  ],
  apply: (args, context) => {
    const values: Value[] = [];
    for (const argument of args) {
      const outcome = argument.value();
      if (isFailure(outcome)) return outcome;
      values.push(outcome);
    }
    const [source, oldValue, pattern, group, replacement, attribute, template] = values;
    const supplied = (at: number) => args[at]?.supplied === true;
    if (supplied(1)) return replaceText(args, source, oldValue, replacement, template);
    if (!supplied(2)) return wrongMode();
    const regex = context.regex(oneText(pattern) ?? '');
    if ('failure' in regex) return regex;
    const name = supplied(3) ? (oneText(group) ?? '') : undefined;
    if (name !== undefined && !Object.hasOwn(regex.namedGroups(), name)) {
      return failed(`the pattern of Replace has no group "${name}"`, `Name it in the pattern: (?<${name}>…).`);
    }
    if (supplied(5)) return extract(source, attribute, regex, name);
    if (!supplied(4)) return wrongMode();
    const put = oneText(replacement) ?? '';
    return eachText(source, (text) =>
      name === undefined ? replaceAll(text, regex, put) : replaceGroup(text, regex, name, put),
    );
  },
};

function replaceText(
  args: readonly Argument[],
  source: Value | undefined,
  oldValue: Value | undefined,
  replacement: Value | undefined,
  template: Value | undefined,
): Outcome {
  const old = oneText(oldValue) ?? '';
  const intoTemplate = args[6]?.supplied === true;
  if (!intoTemplate && args[4]?.supplied !== true) return wrongMode();
  return eachText(source, (text) => {
    const [where, what] = intoTemplate ? [oneText(template) ?? '', text] : [text, oneText(replacement) ?? ''];
    if (old === '') return where;
    const parts = where.split(old);
    if (where.length + (parts.length - 1) * what.length > longestOutput) return tooLong();
    return parts.join(what);
  });
}

function replaceAll(text: string, regex: Regex, replacement: string): Outcome {
  let result = '';
  let at = 0;
  for (const match of matchesIn(regex, text)) {
    result += text.slice(at, match.start) + expandReplacement(replacement, regex, match);
    at = match.end;
    if (result.length > longestOutput) return tooLong();
  }
  return result + text.slice(at);
}

/** Only the text of the group gives way; what else the pattern matched stays. */
function replaceGroup(text: string, regex: Regex, name: string, replacement: string): Outcome {
  let result = '';
  let at = 0;
  for (const match of matchesIn(regex, text)) {
    const from = match.startOf(name);
    if (from < 0) continue;
    result += text.slice(at, from) + expandReplacement(replacement, regex, match);
    at = from + (match.group(name) ?? '').length;
    if (result.length > longestOutput) return tooLong();
  }
  return result + text.slice(at);
}

/** The source where it has a value; else what the group (or the whole pattern) finds in the other attribute. */
function extract(source: Value | undefined, other: Value | undefined, regex: Regex, name: string | undefined): Outcome {
  if ((oneText(source) ?? '') !== '') return source ?? null;
  for (const match of matchesIn(regex, oneText(other) ?? '')) return match.group(name ?? 0);
  return null;
}

function wrongMode(): Failure {
  return failed(
    'Replace lacks arguments that belong together',
    'Give oldValue with replacementValue or template, or regexPattern with replacementValue or replacementAttributeName.',
  );
}

function tooLong(): Failure {
  return failed('Replace yields too long a text', `At most ${longestOutput} characters are allowed.`);
}
