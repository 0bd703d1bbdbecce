import { type Credential, describe } from './credential.ts';
import type { LiveTokens } from './decode-credential.ts';
import type { CredentialDeps } from './deps.ts';
import { liveTokens, selectById, selectPage } from './rows.ts';

const page = 500;

/** The credentials of a tenant, oldest first, the revoked ones too; no secret in them. */
export async function listCredentials(
  deps: Pick<CredentialDeps, 'storage' | 'clock'>,
  tenant: number,
): Promise<readonly Credential[]> {
  const found: Credential[] = [];
  for (let after = '', more = true; more; ) {
    const rows = await deps.storage.read(selectPage(tenant, after, page));
    found.push(...rows.map((row) => describe(row, deps.clock.now())));
    after = rows.at(-1)?.id ?? after;
    more = rows.length === page;
  }
  return found.sort((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1));
}

/** The tokens of each OAuth client that let somebody in now, by the client's id. */
export async function tokensOf(
  deps: Pick<CredentialDeps, 'storage' | 'clock'>,
  tenant: number,
): Promise<ReadonlyMap<string, LiveTokens>> {
  const rows = await deps.storage.read(liveTokens(tenant, deps.clock.now()));
  return new Map(rows.map((row) => [row.credential, row]));
}

/** One credential; undefined when the tenant has none of that id. */
export async function findCredential(
  deps: Pick<CredentialDeps, 'storage' | 'clock'>,
  tenant: number,
  id: string,
): Promise<Credential | undefined> {
  const [row] = await deps.storage.read(selectById(tenant, id));
  return row && describe(row, deps.clock.now());
}
