import type { ActionKind } from '../model/action.ts';
import type { Link } from '../model/link.ts';
import type { Status } from '../model/log-entry.ts';
import type { ObjectType } from '../model/target.ts';
import type { Verdict } from './say-now.ts';
import { sayMinute, sayTime } from './say-time.ts';
import { theNamed, wordOf } from './word-of.ts';

/** What an entry of the log says was decided; `at` in ms. */
export interface DecidedThen {
  readonly at: number;
  readonly action: ActionKind;
  readonly status: Status;
  readonly target: string | undefined;
  readonly situation: string;
  readonly message: string;
  /** Why, as what follows `because`; undefined: the entry does not tell. */
  readonly ground: string | undefined;
}

/** All that is kept of one object at a past time; times in ms. */
export interface ThenFacts {
  readonly name: string;
  readonly application: string;
  readonly type: ObjectType;
  readonly at: number;
  /** When it was added to the directory; undefined: it was purged since. */
  readonly created: number | undefined;
  /** When the application was added; undefined: not kept. */
  readonly added: number | undefined;
  /** The last decision until then, and the first one after. */
  readonly before: DecidedThen | undefined;
  readonly after: DecidedThen | undefined;
  /** Its link as it is now, and when something was last written or found. */
  readonly link: (Pick<Link, 'target' | 'state'> & { readonly at: number }) | undefined;
  /** From when on the log is whole. */
  readonly keptSince: number;
}

/** What held at a past time, in plain words; what is not kept is said, never guessed. */
export function sayThen(facts: ThenFacts): Verdict {
  const { name, application, at, created, added, before, after } = facts;
  const then = `At ${sayMinute(at)} UTC`;
  if (created !== undefined && at < created)
    return verdict('out', `${then}, ${name} was not in the directory yet: it was added ${sayTime(created)}.`);
  if (added !== undefined && at < added)
    return verdict('out', `${then}, ${application} had not been added yet: that was ${sayTime(added)}.`);
  const said = before === undefined ? undecided(facts, then) : decided(facts, then, before);
  const next =
    after === undefined || before === undefined ? [] : [`What came next: ${sayTime(after.at)}, ${after.message}`];
  return { ...said, sentences: [...said.sentences, ...next] };
}

function verdict(standing: Verdict['standing'], ...sentences: readonly string[]): Verdict {
  return { standing, sentences, advice: [] };
}

const done: Readonly<Record<ActionKind, (since: string) => string>> = {
  create: (since) => `created ${since}`,
  update: (since) => `last changed ${since}`,
  restore: (since) => `activated again ${since}`,
  none: (since) => `last looked at ${since}`,
  skip: (since) => `left out ${since}`,
  disable: (since) => `disabled ${since}`,
  delete: (since) => `deleted ${since}`,
};

function decided({ name, application, type }: ThenFacts, then: string, before: DecidedThen): Verdict {
  const { action, status, target, message, ground } = before;
  const when = sayTime(before.at);
  const no = wordOf({ type }, 'no');
  const the = wordOf({ type }, 'the');
  const since = ground === undefined ? when : `${sayMinute(before.at)} UTC because ${ground}`;
  const which = target === undefined ? '' : ` (${target})`;
  if (status === 'failure')
    return verdict(
      'failed',
      `${then}, what was last tried for ${name} in ${application} had failed ${when}: ${message}`,
    );
  if (action === 'skip')
    return verdict(
      'skipped',
      target === undefined
        ? `${then}, ${name} had ${no} in ${application}: ${done.skip(since)}.`
        : `${then}, ${the} of ${name} in ${application}${which} was left as it was: ${since}.`,
      message,
    );
  if (action === 'delete')
    return verdict('out', `${then}, ${name} had ${no} in ${application}: it was ${done.delete(since)}.`);
  if (action === 'disable')
    return verdict('out', `${then}, ${the} of ${name} in ${application}${which} was disabled, since ${since}.`);
  return verdict(
    'in-step',
    `${then}, ${name} had ${wordOf({ type }, 'a')} in ${application}${which}, ${done[action](since)}.`,
    message,
  );
}

/** Nothing was decided until then that the log still has: what came after, or the link, may tell. */
function undecided(facts: ThenFacts, then: string): Verdict {
  const { name, application, type, after, link, at, keptSince } = facts;
  if (after?.action === 'create' && after.status !== 'failure')
    return verdict(
      'out',
      `${then}, ${name} had ${wordOf({ type }, 'no')} in ${application} yet: it was created ${sayTime(after.at)}.`,
    );
  if (after?.situation === 'new-match')
    return verdict(
      'out',
      `${then}, ${name} was not linked to ${theNamed({ type }, after.target ?? '')} in ${application} yet: that was ${sayTime(after.at)}.`,
    );
  if (after?.target !== undefined)
    return verdict(
      'in-step',
      `${then}, ${name} had ${theNamed({ type }, after.target)} in ${application}: the first that the log still has of it is of ${sayTime(after.at)}: ${after.message}`,
    );
  if (link?.target !== undefined && link.at <= at) {
    const since = `last written ${sayTime(link.at)}, and nothing since`;
    return link.state === 'disabled'
      ? verdict('out', `${then}, ${name} had ${theNamed({ type }, link.target)} in ${application}, disabled: ${since}.`)
      : verdict('in-step', `${then}, ${name} had ${theNamed({ type }, link.target)} in ${application}: ${since}.`);
  }
  if (at < keptSince) return verdict('unknown', `What was with ${name} in ${application} then is not kept any more.`);
  const first = after === undefined ? '' : ` The first was ${sayTime(after.at)}: ${after.message}`;
  return verdict('out', `${then}, nothing had been decided yet about ${name} in ${application}.${first}`);
}
