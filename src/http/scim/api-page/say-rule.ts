import type { Rule } from '#resources/profile.ts';
import { isJsonArray, type Json } from '#scim/json.ts';

/** A profile's rule in words, e.g. `At most 3 values. More: refused.` */
export function sayRule({ check, params = {}, violation, on }: Rule): string {
  const what = words[check](params);
  return `${what}${when(on)}${then(violation)}`;
}

type Params = NonNullable<Rule['params']>;

const words: Readonly<Record<Rule['check'], (params: Params) => string>> = {
  required: () => 'Must be given',
  unique: ({ scope }) => `No two may be the same${scope === undefined ? '' : ` in the ${text(scope)}`}`,
  format: ({ format }) => `Must be written as ${text(format)}`,
  enum: ({ sub, values }) => `${of(sub)}one of ${list(values)}`,
  maxLength: (params) =>
    Object.entries(params)
      .map(([path, length]) => `${path === '' ? '' : `${path}: `}at most ${text(length)} characters`)
      .join(', '),
  maxItems: ({ max }) => (max === 1 ? 'Only one value' : `At most ${text(max)} values`),
  range: ({ min, max }) => `From ${text(min)} to ${text(max)}`,
  existsIn: ({ catalog, resource }) =>
    resource === undefined ? `Must be in the list of ${text(catalog)}` : `Must be the id of a ${list(resource)}`,
  typeUnique: ({ sub }) => `No two values of the same ${text(sub)}`,
  immutable: () => 'Cannot be changed once it is set',
  immutableElement: ({ sub }) => `Values cannot be changed${sub === undefined ? '' : ` in their ${text(sub)}`}`,
  readOnly: () => 'Cannot be set by clients',
  mirrorOf: ({ attribute }) => `Holds what ${text(attribute)} holds`,
  copyTo: ({ field }) => `Is copied to ${text(field)}`,
  forceValue: ({ value }) => `Is always ${text(value)}`,
  forcePrimary: () => 'One value is always the primary one',
  defaultValue: ({ value, generate }) =>
    generate === undefined ? `Is ${text(value)} when nothing is given` : 'Is made up when nothing is given',
  licenceLimit: () => 'No more than were licensed',
};

function when(on: Rule['on']): string {
  const all = ['create', 'replace', 'patch'].every((name) => on.some((each) => each === name));
  return all || on.length === 0 ? '.' : ` (${on.join(', ')}).`;
}

function then({ action, status, detail }: Rule['violation']): string {
  if (action === 'reject') return ` Else ${status ?? 400}${detail === undefined ? '.' : `: “${detail}”`}`;
  return action === 'ignore' ? ' What clients send is ignored.' : '';
}

function of(sub: Json | undefined): string {
  return sub === undefined ? '' : `${text(sub)}: `;
}

function list(value: Json | undefined): string {
  return isJsonArray(value) ? value.map(text).join(', ') : text(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
