import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import { selectAdministrators, selectById, selectByLogin } from '#access/accounts/administrator-rows.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

/** The administrator of that id or user name, of the installation or a tenant. @throws Refused `unknown` */
export async function namedAdministrator(
  deps: ApplicationDeps,
  name: string,
  tenant: number = installation,
): Promise<StoredAdministrator> {
  const [found] = await deps.storage.read(selectByLogin(tenant, name));
  if (found !== undefined) return found;
  const [byId] = await deps.storage.read(selectById(tenant, name));
  if (byId !== undefined) return byId;
  const logins = (await deps.storage.read(selectAdministrators(tenant))).map(({ login }) => login);
  const there = logins.length === 0 ? 'Nobody is one yet.' : `There are ${logins.slice(0, 10).join(', ')}.`;
  throw new Refused('unknown', `There is no administrator ${name}.`, `${didYouMean(name, logins)}${there}`);
}
