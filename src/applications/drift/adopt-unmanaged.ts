import type { Act } from '#access/acts.ts';
import { readSubjects } from '#engine/cycle/load-subjects.ts';
import { compileConfiguration } from '#engine/decide/compile-configuration.ts';
import { compileProtection } from '#engine/decide/protection.ts';
import { explainScope } from '#engine/decide/scope/explain-scope.ts';
import { identitiesOf, idsOf } from '#engine/queries/identities.ts';
import { accountsOf } from '#engine/queries/links.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { dropAppeared, setIgnored, type UnmanagedAccount } from '#engine/queries/unmanaged.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { assign } from '../enterprise/assignments.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { entitles } from '../enterprise/settings.ts';
import { readJob } from '../jobs/read-job.ts';
import { relink } from '../links/change-link.ts';
import { objectOf } from '../links/find-link.ts';
import { notCompiled } from '../not-compiled.ts';
import { Refused } from '../refused.ts';
import { findUnmanaged } from './find-unmanaged.ts';

export interface Accounts {
  readonly rows?: readonly number[] | undefined;
  readonly accounts?: readonly string[] | undefined;
}

export interface UnmanagedAdoption extends Accounts {
  /** Whose the one account is; absent: of whom it matches. */
  readonly person?: string | undefined;
  /** Assign whoever is not in scope, too. */
  readonly assign?: boolean | undefined;
}

/** Who gets which account, and whether that is in scope. */
interface Match {
  readonly account: UnmanagedAccount;
  readonly source: number;
  readonly objectId: string;
  readonly name: string;
  readonly assigns: boolean;
}

/**
 * Ties unmanaged accounts to the people and groups they match, or one to whom is named: they count as adopted. All of them are looked at
 * before the first is tied. Who is not in scope must be assigned with it, for the next cycle would disable the account. @throws Refused
 */
export async function adoptUnmanaged(
  administrator: Administrator,
  name: string,
  input: UnmanagedAdoption,
): Promise<{ readonly adopted: number; readonly assigned: number }> {
  const named = await namedApplication(administrator.deps, name);
  const accounts = await findUnmanaged(administrator.deps, named, input);
  if (accounts.length === 0) throw new Refused('invalid', 'No account is named.', 'Choose one or more.');
  if (input.person !== undefined && accounts.length > 1)
    throw new Refused('invalid', 'One person has one account here.', 'Name one account, or leave the person out.');
  const matches: Match[] = [];
  for (const account of accounts) matches.push(await matchOf(administrator, named, account, input));
  for (const { account, objectId, assigns } of matches) {
    if (assigns) await assign(administrator, name, { principal: objectId });
    await relink(administrator, name, objectId, account.target);
  }
  return { adopted: matches.length, assigned: matches.filter(({ assigns }) => assigns).length };
}

async function matchOf(
  administrator: Administrator,
  named: NamedApplication,
  account: UnmanagedAccount,
  input: UnmanagedAdoption,
): Promise<Match> {
  const { deps } = administrator;
  const { tenant } = named.tenant;
  const { job, configuration } = await readJob(deps, tenant, named.application);
  const rule = compileProtection(configuration.protected ?? [])([account.name, account.target]);
  if (rule !== undefined)
    throw new Refused('conflict', `${account.name} is protected by "${rule.value}".`, 'Take it off that list first.');
  const source = await sourceOf(administrator, named, account, input.person);
  const [{ id: objectId } = { id: '' }] = await deps.storage.read(idsOf(tenant, [source]));
  const [{ identity: person } = { identity: objectId }] = await deps.storage.read(identitiesOf(tenant, [source]));
  const [linked] = await deps.storage.read(accountsOf(tenant, job.job, [source]));
  if (linked?.target !== undefined) {
    throw new Refused(
      'conflict',
      `${person} has another account already: ${linked.target}.`,
      'Link it to another account on the page Accounts.',
      {
        command: `rollcall link relink ${JSON.stringify(named.application.name)} ${person} ${account.target} --yes`,
      },
    );
  }
  const compilation = compileConfiguration(configuration, 0);
  if (!compilation.ok) throw notCompiled(compilation.problems);
  const { scope, nestedGroups = false } = configuration;
  const from = { storage: deps.storage, tenant, job: job.job, application: job.application, scope, nestedGroups };
  const [subject] = await readSubjects(from, theseObjects(tenant, [source]));
  if (subject === undefined)
    throw new Refused(
      'unknown',
      `${person} is no longer in the directory.`,
      'Adopt the account for somebody else, or ignore it.',
    );
  const entitling = (role: string) => entitles(named.application.settings, role);
  const { inScope, text } = explainScope(compilation.compiled, subject, entitling);
  if (!inScope && input.assign !== true) {
    throw new Refused(
      'conflict',
      `${person} is not in scope, and the next cycle would disable the account: ${text}`,
      'Adopt and assign, or ignore the account.',
      {
        field: 'assign',
        command: `rollcall link unmanaged adopt ${JSON.stringify(named.application.name)} ${account.target} --assign`,
      },
    );
  }
  return { account, source, objectId, name: person, assigns: !inScope };
}

async function sourceOf(
  administrator: Administrator,
  { application }: NamedApplication,
  account: UnmanagedAccount,
  person: string | undefined,
): Promise<number> {
  if (person !== undefined) {
    const { n, type } = await objectOf(administrator, person);
    if ((type === 'Group') === (account.type === 'Group')) return n;
    throw new Refused(
      'invalid',
      `${account.name} is a ${account.type.toLowerCase()}, and ${person} is none.`,
      'Choose a user for an account, and a group for a group.',
    );
  }
  if (account.candidate > 0) return account.candidate;
  throw new Refused('conflict', `Nobody in the directory matches ${account.name}.`, 'Name whose account it is.', {
    field: 'person',
    command: `rollcall link unmanaged adopt ${JSON.stringify(application.name)} ${account.target} --person <name>`,
  });
}

/** Says that unmanaged accounts are known and shall stay as they are: they are listed apart, and told of no more. @throws Refused */
export async function ignoreUnmanaged(
  administrator: Administrator,
  name: string,
  { note = '', ...input }: Accounts & { readonly note?: string | undefined },
): Promise<{ readonly ignored: number }> {
  const at = administrator.deps.clock.now();
  const ignored = await setAll(administrator, name, input, 'link.unmanaged.ignore', {
    by: administrator.actor,
    at,
    note,
  });
  return { ignored };
}

/** Undoes that. @throws Refused */
export async function heedUnmanaged(
  administrator: Administrator,
  name: string,
  input: Accounts,
): Promise<{ readonly heeded: number }> {
  return { heeded: await setAll(administrator, name, input, 'link.unmanaged.heed', undefined) };
}

async function setAll(
  administrator: Administrator,
  name: string,
  input: Accounts,
  act: Act,
  ignored: { readonly by: string; readonly at: number; readonly note: string } | undefined,
): Promise<number> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { application: job } = named.application;
  const accounts = await findUnmanaged(deps, named, input);
  if (accounts.length === 0) throw new Refused('invalid', 'No account is named.', 'Choose one or more.');
  const told = {
    accounts: accounts.map((one) => one.target),
    ...(ignored === undefined ? {} : { note: ignored.note }),
  };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...accounts.map(({ row }) => setIgnored(tenant, job, row, ignored)),
      ...(ignored === undefined ? [] : accounts.map((one) => dropAppeared(tenant, job, one))),
      audited(administrator, tenant, act, named.application.name, undefined, told),
    ],
  });
  if (committed.done) return accounts.length;
  throw new Refused('changed', 'One of the accounts is gone meanwhile.', 'Look at the list as it is now.');
}
