import type { contract, Reply } from '#http/api/contract.ts';
import { type Output, printable } from '../output.ts';

type Explained = Reply<typeof contract.explain>;
type Member = Reply<typeof contract.explainMembers>['members'][number];
type Value = Explained['values'][number];

/** An explanation as text: the verdict, then what leads there part by part. `missing`: members of a group that are not as they should be. */
export function showExplained(output: Output, explained: Explained, missing: readonly Member[]): void {
  const say = (text: string): void => output.line(printable(text));
  for (const sentence of explained.sentences) say(sentence);
  for (const advice of explained.advice) say(`What to do: ${advice}`);
  for (const notice of explained.notices) say(`Note: ${notice}`);
  if (explained.cause !== null) say(`Because: ${explained.cause.text}`);
  showScope(explained, say);
  showMatch(explained, say);
  showValues(explained, say);
  showMemberships(explained, say);
  if (missing.length > 0) say('\nMembers that are not as they should be:');
  for (const { why } of missing) say(`  ${why}`);
  showEntry(explained, say);
}

type Say = (text: string) => void;

function showScope({ grants, scope }: Explained, say: Say): void {
  if (scope === null && grants.length === 0) return;
  say('');
  say(`Scope: ${scope === null ? '' : scope.inScope ? 'in' : 'out'}`);
  for (const { role, entitles, group, since, by } of grants) {
    const through = group === null ? 'directly' : `through the group ${group.name}`;
    const made = since === null ? '' : `, since ${since}${by === null ? '' : ` by ${by}`}`;
    say(`  assigned ${through} as ${role}${entitles ? '' : ', which entitles to nothing'}${made}`);
  }
  for (const { text, holds } of scope?.conditions ?? []) say(`  ${text}: ${holds ? 'yes' : 'no'}`);
  for (const { filter, attribute, operator, value, seen, holds } of scope?.clauses ?? []) {
    const wanted = `${attribute} ${operator}${value === null ? '' : ` '${value}'`}`;
    say(`  ${filter}: ${wanted}: ${holds ? 'yes' : 'no'}, it is ${seen === null ? 'empty' : `'${seen}'`}`);
  }
}

function showMatch({ match }: Explained, say: Say): void {
  if (match === null) return;
  say('');
  say(`Match: ${match.text || (match.asked ? '' : 'The application was not asked.')}`);
  if (match.account !== null) {
    const { id, origin, state, at } = match.account;
    say(`  ${id}, ${origin}, ${state}, last written ${at}`);
  }
  for (const { path, value, found } of match.questions) {
    const names = found.map(
      ({ id, claimedBy }) => `${id}${claimedBy === null ? '' : ` (linked to ${claimedBy.name})`}`,
    );
    say(`  ${path} eq ${JSON.stringify(value)}: ${names.length === 0 ? 'nothing' : names.join(', ')}`);
  }
}

function showValues({ values }: Explained, say: Say): void {
  if (values.length === 0) return;
  say('');
  say('Values:');
  for (const value of values) {
    say(`  ${value.target} ← ${value.source || 'nothing'}: ${shown(value.value)}${verdictOf(value)}`);
    for (const read of value.reads) {
      if (value.kind === 'expression') say(`      [${read.name}] is ${shown(read.value)}`);
    }
    for (const { text, depth, value: part, problem } of value.steps) {
      if (text.startsWith('[')) continue;
      say(`      ${'  '.repeat(depth)}${text} gives ${problem ?? shown(part)}`);
    }
  }
}

function verdictOf({ changed, drifted, written, shown: there, note }: Value): string {
  const sent = changed ? ', to be sent' : '';
  const drift = drifted ? `; the application shows ${shown(there)}, ${shown(written)} was written` : '';
  return `${sent}${drift}${note === '' ? '' : ` (${note})`}`;
}

function showMemberships({ memberships }: Explained, say: Say): void {
  if (memberships.length === 0) return;
  say('');
  say('Groups:');
  for (const { group, written, why } of memberships) {
    say(`  ${group.name}: ${written ? 'a member there' : 'no member there'}${why === '' ? '' : `. ${why}`}`);
  }
}

function showEntry({ entry, entries }: Explained, say: Say): void {
  if (entry !== null) {
    say('');
    say(`Last done: ${entry.at} ${entry.action} ${entry.status}. ${entry.message}`);
    for (const { path, before, after } of entry.modified) say(`  ${path}: ${shown(before)} → ${shown(after)}`);
    for (const { method, url, status } of entry.exchanges) say(`  ${method} ${url} → ${status ?? 'no answer'}`);
    say(`  rollcall log show ${entry.entry}`);
  }
  if (entries.length < 2) return;
  say('');
  say('Log:');
  for (const { at, action, status, message } of entries) say(`  ${at} ${action} ${status}: ${message ?? ''}`);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
