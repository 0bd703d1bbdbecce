import type { ActionKind } from '../model/action.ts';
import type { Link } from '../model/link.ts';
import type { Status } from '../model/log-entry.ts';
import type { ObjectType } from '../model/target.ts';
import type { Verdict } from './say-now.ts';
import { sayTime } from './say-time.ts';

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
  const then = `At ${sayTime(at)}`;
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

const done = {
  create: 'created',
  update: 'last changed',
  restore: 'activated again',
  none: 'last looked at',
  skip: 'left out',
  disable: 'disabled',
  delete: 'deleted',
} as const satisfies Record<ActionKind, string>;

function decided({ name, application, type }: ThenFacts, then: string, before: DecidedThen): Verdict {
  const { action, status, target, message, ground } = before;
  const when = sayTime(before.at);
  const word = type === 'User' ? 'account' : 'group';
  const thing = type === 'User' ? 'an account' : 'a group';
  const because = ground === undefined ? '' : ` because ${ground}`;
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
        ? `${then}, ${name} had no ${word} in ${application}: left out ${when}${because}.`
        : `${then}, the ${word} of ${name} in ${application}${which} was left as it was: ${when}${because}.`,
      message,
    );
  if (action === 'delete')
    return verdict('out', `${then}, ${name} had no ${word} in ${application}: it was deleted ${when}${because}.`);
  if (action === 'disable')
    return verdict(
      'out',
      `${then}, the ${word} of ${name} in ${application}${which} was disabled, since ${when}${because}.`,
    );
  return verdict(
    'in-step',
    `${then}, ${name} had ${thing} in ${application}${which}, ${done[action]} ${when}${because}.`,
    message,
  );
}

/** Nothing was decided until then that the log still has: what came after, or the link, may tell. */
function undecided(facts: ThenFacts, then: string): Verdict {
  const { name, application, type, after, link, at, keptSince } = facts;
  const word = type === 'User' ? 'account' : 'group';
  if (after?.action === 'create' && after.status !== 'failure')
    return verdict(
      'out',
      `${then}, ${name} had no ${word} in ${application} yet: it was created ${sayTime(after.at)}.`,
    );
  if (after?.situation === 'new-match')
    return verdict(
      'out',
      `${then}, ${name} was not linked to the ${word} ${after.target ?? ''} in ${application} yet: that was ${sayTime(after.at)}.`,
    );
  if (after?.target !== undefined)
    return verdict(
      'in-step',
      `${then}, ${name} had the ${word} ${after.target} in ${application}: the first that the log still has of it is of ${sayTime(after.at)}: ${after.message}`,
    );
  if (link?.target !== undefined && link.at <= at)
    return verdict(
      link.state === 'disabled' ? 'out' : 'in-step',
      `${then}, ${name} had the ${word} ${link.target} in ${application}${link.state === 'disabled' ? ', disabled' : ''}: last written ${sayTime(link.at)}, and nothing since.`,
    );
  if (at < keptSince) return verdict('unknown', `What was with ${name} in ${application} then is not kept any more.`);
  const first = after === undefined ? '' : ` The first was ${sayTime(after.at)}: ${after.message}`;
  return verdict('out', `${then}, nothing had been decided yet about ${name} in ${application}.${first}`);
}
