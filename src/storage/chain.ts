import { createHash } from 'node:crypto';
import type { Commit } from './port.ts';

/**
 * Takes `k` places in a tenant's chain; parameters: tenant, k. The row stays locked until COMMIT, so that whoever writes adds
 * to one chain. `links` is the last place taken, `head` the hash of the link before.
 */
export const takeLinks = `insert into chain (tenant, links, head, cut, cut_head) values (?, ?, '', 0, '')
on conflict (tenant) do update set links = chain.links + excluded.links returning links, head`;

/** Parameters: the hash of the last link, tenant. */
export const keepHead = 'update chain set head = ? where tenant = ?';

/** A place in the chain, and the hash that stands there. */
export interface ChainLink {
  readonly position: number;
  readonly hash: string;
}

/** The hash of the link at a place: over the link before it and what this one covers. */
export function linkHash(before: string, position: number, covers: string): string {
  return createHash('sha256').update(`${before}\n${position}\n${covers}`).digest('hex');
}

/** How many writes of a commit are links. */
export function linksOf({ writes }: Pick<Commit, 'writes'>): number {
  return writes.filter(({ covers }) => covers !== undefined).length;
}

/** The links of a commit, in the order of its writes; undefined for a write that is none. */
export function forgeLinks(
  { writes }: Pick<Commit, 'writes'>,
  taken: { readonly links: number; readonly head: string },
): { readonly links: readonly (ChainLink | undefined)[]; readonly head: string } {
  let { head } = taken;
  let position = taken.links - linksOf({ writes });
  const links = writes.map(({ covers }) => {
    if (covers === undefined) return undefined;
    position += 1;
    head = linkHash(head, position, covers);
    return { position, hash: head };
  });
  return { links, head };
}
