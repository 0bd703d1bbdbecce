import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  base64: 'Base64',
  url: 'a URL',
};

/** What is wrong with an input, as a sentence that names the field: `The field intervalMinutes must be at least 1.` */
export function tellIssue(issue: Issue, part: 'params' | 'query' | 'body'): string {
  const deepest = mostTelling(issue);
  const path = [...issue.path, ...(deepest === issue ? [] : deepest.path)];
  return `${subject(path, part)} ${expectation(deepest)}.`;
}

/** Of a union the alternative that came furthest; the union itself when none did. */
function mostTelling(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const tried = issue.errors.flatMap(([first]) => (first === undefined || first.path.length === 0 ? [] : [first]));
  const [furthest] = tried.toSorted((one, other) => other.path.length - one.path.length);
  return furthest ?? issue;
}

function subject(path: readonly PropertyKey[], part: 'params' | 'query' | 'body'): string {
  if (path.length === 0) return part === 'body' ? 'The body' : 'The request';
  const name = path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
  if (part === 'body') return `The field ${name}`;
  return part === 'query' ? `The query parameter ${name}` : `The ${name} in the address`;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return amount(issue.origin, 'at least', issue.minimum);
    case 'too_big':
      return amount(issue.origin, 'at most', issue.maximum);
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(' or ')}`;
    case 'invalid_format':
      // A pattern of ours has a sentence of its own.
      if (issue.format === 'regex') return issue.message;
      return `must be ${formats[issue.format] ?? `of the form ${issue.format}`}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return `has something that is not known: ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return alternatives(issue.errors);
    default:
      return 'is not as it should be';
  }
}

function alternatives(errors: readonly (readonly Issue[])[]): string {
  const told = errors.flatMap(([first]) => (first === undefined ? [] : [expectation(first)]));
  const unique = [...new Set(told.map((text) => text.replace(/^must be /, '')))];
  if (unique.length === 0) return 'is not as it should be';
  return told.every((text) => text.startsWith('must be ')) ? `must be ${unique.join(' or ')}` : (told[0] ?? '');
}

function amount(origin: string, how: string, limit: number | bigint): string {
  if (origin === 'string') {
    return how === 'at least' && limit === 1 ? 'must not be empty' : `must have ${how} ${limit} characters`;
  }
  if (origin === 'array') return `must have ${how} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `must be ${how} ${limit}`;
}
