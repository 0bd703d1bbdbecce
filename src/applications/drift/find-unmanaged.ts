import type { ObjectType } from '#engine/model/target.ts';
import { type UnmanagedAccount, unmanagedAccounts, unmanagedAmong, unmanagedByRow } from '#engine/queries/unmanaged.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';

const types: readonly ObjectType[] = ['User', 'Group'];

/** These unmanaged accounts: by their rows, or by identifier or whole name. @throws Refused `unknown` with the first that is none */
export async function findUnmanaged(
  { storage }: ApplicationDeps,
  { tenant: { tenant }, application }: NamedApplication,
  {
    rows = [],
    accounts = [],
  }: { readonly rows?: readonly number[] | undefined; readonly accounts?: readonly string[] | undefined },
): Promise<readonly UnmanagedAccount[]> {
  const job = application.application;
  const found = [...(await storage.read(unmanagedByRow(tenant, job, rows)))];
  if (found.length < new Set(rows).size) throw gone(application.name, 'One of the accounts');
  for (const account of accounts) {
    const byId = (
      await Promise.all(types.map((type) => storage.read(unmanagedAmong(tenant, job, type, [account]))))
    ).flat();
    const some = byId.length > 0 ? byId : await named({ storage }, tenant, job, account);
    const [one, other] = some;
    if (one === undefined) throw gone(application.name, account);
    if (other !== undefined)
      throw new Refused(
        'invalid',
        `Several accounts of ${application.name} are called ${account}.`,
        'Name it by its identifier.',
      );
    found.push(one);
  }
  return found;
}

async function named({ storage }: Pick<ApplicationDeps, 'storage'>, tenant: number, job: number, account: string) {
  const name = account.trim().toLowerCase();
  const filters = [
    { text: name, limit: 100 },
    { text: name, show: 'ignored', limit: 100 },
  ] as const;
  const all = (await Promise.all(filters.map((filter) => storage.read(unmanagedAccounts(tenant, job, filter))))).flat();
  return all.filter((one) => one.name.toLowerCase() === name);
}

function gone(application: string, account: string): Refused {
  const message = `${account} is no unmanaged account of ${application}: it is linked to somebody, or it is gone.`;
  return new Refused('unknown', message, 'Look at the list as it is now.', {
    command: `rollcall link unmanaged list ${JSON.stringify(application)}`,
  });
}
