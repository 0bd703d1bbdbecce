import { typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeDocument, decodeStoredResource } from './decode-stored-resource.ts';
import { uniqueKeyOf } from './key.ts';
import { isActive } from './prepare-document.ts';
import { keptPassword } from './rows/password-rows.ts';
import { resourceColumns } from './rows/resource-rows.ts';
import type { StoredResource } from './stored-resource.ts';

export type SignIn =
  | { readonly allowed: true; readonly user: StoredResource }
  | { readonly allowed: false; readonly reason: string };

/** Whether somebody may sign in to the tenant's application by this user name, and if not, why. */
export async function maySignIn(context: ResourceContext, userName: string): Promise<SignIn> {
  const user = await findByLogin(context, userName);
  if (user === undefined) return { allowed: false, reason: `There is no user "${userName}" here.` };
  if (user.deleted !== undefined) return { allowed: false, reason: `The user "${userName}" was deleted.` };
  if (!isActive(typeNamed(context.profile, 'User'), decodeDocument(user.doc))) {
    return { allowed: false, reason: context.profile.profile.signIn.inactive };
  }
  return { allowed: true, user };
}

/** What is kept of a user's password, as a PHC string; undefined when there is none. */
export async function passwordOf({ storage, tenant }: ResourceContext, n: number): Promise<string | undefined> {
  const [kept] = await storage.read(keptPassword(tenant.tenant, n));
  return kept;
}

/** The user with this name, concealed ones too. */
async function findByLogin(
  { storage, tenant, profile }: ResourceContext,
  userName: string,
): Promise<StoredResource | undefined> {
  for (const { path, keyType } of typeNamed(profile, 'User').unique.values()) {
    const [found] = await storage.read({
      sql: `select ${resourceColumns('r')} from unique_value u
            cross join resource r
            where r.tenant = u.tenant and r.n = u.n and u.tenant = ? and u.path = ? and u.key = ?`,
      parameters: [tenant.tenant, path, uniqueKeyOf(keyType, userName) ?? ''],
      decode: decodeStoredResource,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}
