import type { ChainProblem } from '#access/audit-chain/check-chain.ts';
import { type VerifiedChain, verifyChain } from '#access/audit-chain/verify-chain.ts';
import type { ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';
import { tenantsOfAudit } from './audit.ts';

export interface AuditProblem extends ChainProblem {
  /** One sentence. */
  readonly message: string;
}

export interface TenantAudit extends Omit<VerifiedChain, 'problems'> {
  /** The name of the tenant; `installation` for the installation itself. */
  readonly tenant: string;
  readonly problems: readonly AuditProblem[];
}

export interface VerifiedAudit {
  /** Nothing was changed, moved, removed or inserted past Rollcall, and the hash that was asked for is there. */
  readonly intact: boolean;
  readonly entries: number;
  readonly tenants: readonly TenantAudit[];
}

/**
 * Checks the audit of a tenant, or of all and the installation, entry by entry against its hash chain.
 * @param query `holds`: the hash of a link that was noted at another time; it needs `tenant`
 * @throws Refused `unknown` tenant, `invalid` without one
 */
export async function verifyAudit(
  deps: ApplicationDeps,
  query: { readonly tenant?: string | undefined; readonly holds?: string | undefined },
): Promise<VerifiedAudit> {
  if (query.holds !== undefined && query.tenant === undefined) {
    throw new Refused(
      'invalid',
      'A noted hash belongs to the audit of one tenant, and none is named.',
      'Name the tenant it was noted of, or installation.',
      { field: 'tenant' },
    );
  }
  const tenants: TenantAudit[] = [];
  for (const { tenant, name } of await tenantsOfAudit(deps, query.tenant)) {
    const { problems, ...rest } = await verifyChain(deps.storage, tenant, query.holds);
    tenants.push({
      tenant: name,
      ...rest,
      problems: problems.map((problem) => ({ ...problem, message: messageOf(problem) })),
    });
  }
  return {
    intact: tenants.every(({ problems, holds }) => problems.length === 0 && holds !== false),
    entries: tenants.reduce((sum, { entries }) => sum + entries, 0),
    tenants,
  };
}

function messageOf({ kind, position, entry, act, count }: ChainProblem): string {
  const which = entry === null ? `The link at place ${position}` : `Entry ${entry} (${act}, place ${position})`;
  switch (kind) {
    case 'changed':
      return `${which} was changed: it does not say what was written.`;
    case 'moved':
      return `${which} does not fit the one before: its place or its hash was changed.`;
    case 'inserted':
      return `${which} was inserted: no act has written it there.`;
    case 'redacted':
      return `${which} was emptied, and no erasure says so.`;
    case 'removed':
      return count === 1
        ? `The entry at place ${position} was removed.`
        : `${count} entries were removed, from place ${position} to ${position + count - 1}.`;
  }
}
