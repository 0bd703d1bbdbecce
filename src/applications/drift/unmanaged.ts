import { compileProtection } from '#engine/decide/protection.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { lastDoneDriftChecks } from '#engine/queries/drift-checks.ts';
import { identitiesOf, idsOf } from '#engine/queries/identities.ts';
import {
  countUnmanaged,
  type UnmanagedAccount,
  type UnmanagedKind,
  unmanagedAccounts,
} from '#engine/queries/unmanaged.ts';
import type { ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { readJob } from '../jobs/read-job.ts';

export interface UnmanagedView {
  /** Names it for what is done about it. */
  readonly row: number;
  readonly type: ObjectType;
  readonly target: string;
  readonly name: string;
  readonly kind: UnmanagedKind;
  /** Who in the directory matches; null: nobody. */
  readonly candidate: { readonly objectId: string; readonly name: string } | null;
  readonly since: string;
  /** An earlier list did not show it. */
  readonly appeared: boolean;
  /** It is on the list of accounts that nobody touches. */
  readonly protected: boolean;
  readonly ignored: { readonly by: string; readonly at: string; readonly note: string } | null;
}

export interface UnmanagedPage {
  readonly accounts: readonly UnmanagedView[];
  readonly next: number | null;
  readonly counts: Readonly<Record<UnmanagedKind | 'ignored', number>>;
  /** When the whole list was seen last; null: never, and who is unmanaged is not known. */
  readonly asOf: string | null;
}

/** Accounts of an application that nobody is linked to: local ones, and those of people who are not assigned. @throws Refused `unknown` */
export async function unmanagedOf(
  deps: ApplicationDeps,
  name: string,
  {
    show,
    text,
    after,
    limit = 50,
  }: {
    readonly show?: UnmanagedKind | 'ignored' | undefined;
    readonly text?: string | undefined;
    readonly after?: number | undefined;
    readonly limit?: number | undefined;
  },
): Promise<UnmanagedPage> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const filter = { show, text: text?.trim() || undefined, after, limit };
  const accounts = await deps.storage.read(unmanagedAccounts(tenant.tenant, job.job, filter));
  const candidates = await candidatesOf(deps, tenant.tenant, accounts);
  const protects = compileProtection(configuration.protected ?? []);
  const counted = await deps.storage.read(countUnmanaged(tenant.tenant, job.job));
  const count = (fits: (one: (typeof counted)[number]) => boolean): number =>
    counted.filter(fits).reduce((sum, one) => sum + one.count, 0);
  const of = (kind: UnmanagedKind): number => count((one) => one.kind === kind && !one.ignored);
  const done = await deps.storage.read(lastDoneDriftChecks(tenant.tenant, job.job, 20));
  const whole = done.find(({ facts }) => facts.whole.includes('User'))?.ended;
  const last = accounts.length < limit ? undefined : accounts.at(-1);
  return {
    accounts: accounts.map((one) => ({
      row: one.row,
      type: one.type,
      target: one.target,
      name: one.name,
      kind: one.kind,
      candidate: candidates.get(one.candidate) ?? null,
      since: time(one.since),
      appeared: one.appeared,
      protected: protects([one.name, one.target]) !== undefined,
      ignored: one.ignored === undefined ? null : { ...one.ignored, at: time(one.ignored.at) },
    })),
    next: last?.row ?? null,
    counts: {
      local: of('local'),
      unassigned: of('unassigned'),
      waiting: of('waiting'),
      ignored: count(({ ignored }) => ignored),
    },
    asOf: whole === undefined ? null : time(whole),
  };
}

async function candidatesOf(
  { storage }: ApplicationDeps,
  tenant: number,
  accounts: readonly UnmanagedAccount[],
): Promise<ReadonlyMap<number, { readonly objectId: string; readonly name: string }>> {
  const candidates = new Map<number, { readonly objectId: string; readonly name: string }>();
  const sources = [...new Set(accounts.map(({ candidate }) => candidate))].filter((source) => source > 0);
  for (let at = 0; at < sources.length; at += 500) {
    const some = sources.slice(at, at + 500);
    const ids = new Map((await storage.read(idsOf(tenant, some))).map(({ source, id }) => [source, id]));
    for (const { source, identity } of await storage.read(identitiesOf(tenant, some)))
      candidates.set(source, { objectId: ids.get(source) ?? '', name: identity });
  }
  return candidates;
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
