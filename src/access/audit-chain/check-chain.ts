import { linkHash } from '#storage/chain.ts';
import { commitmentOf, coveredBy, type EntryContent } from './commitment.ts';

/** An entry of the audit with what chains it. */
export interface ChainedEntry extends EntryContent {
  readonly position: number;
  readonly salt: string;
  readonly commitment: string;
  readonly link: string;
  /** The commitment of what an erasure left of it; null: nothing was erased. */
  readonly redacted: string | null;
}

/** A tenant's chain as its row says: places given out, hash of the last link, and where it was cut. */
export interface Chain {
  readonly links: number;
  readonly head: string;
  readonly cut: number;
  readonly cutHead: string;
}

/**
 * `changed`: what an entry says is not what was written; `moved`: its place, or its hash, is another; `removed`: entries are
 * gone that no retention took; `inserted`: an entry stands where no act put it; `redacted`: something was taken out of it, and
 * no erasure says so.
 */
export type ChainProblemKind = 'changed' | 'moved' | 'removed' | 'inserted' | 'redacted';

/** What is wrong at a place of the chain. `entry` is null where an entry is gone. */
export interface ChainProblem {
  readonly kind: ChainProblemKind;
  readonly position: number;
  readonly entry: string | null;
  readonly act: string | null;
  /** How many entries are gone; 1 for everything else. */
  readonly count: number;
}

/** How far a chain was checked, and what was found. */
export interface ChainCheck {
  readonly position: number;
  /** What the next link may build on; empty: unknown, for an entry is gone. */
  readonly before: readonly string[];
  /** Entries from which something was taken, until an erasure that says so is met: by entry, the commitment of what was left. */
  readonly unattested: ReadonlyMap<string, ChainedEntry>;
  readonly redacted: number;
  readonly problems: readonly ChainProblem[];
}

/** What an erasure says of the entries out of which it took something: the commitment of what it left, by entry. */
export type Attested = (entry: ChainedEntry) => Readonly<Record<string, string>>;

export function beginCheck(chain: Chain): ChainCheck {
  return { position: chain.cut, before: [chain.cutHead], unattested: new Map(), redacted: 0, problems: [] };
}

/** Goes on by one entry, in the order of the places. */
export function checkEntry(check: ChainCheck, row: ChainedEntry, chain: Chain, attested: Attested): ChainCheck {
  const { entry, act, position } = row;
  const problems: ChainProblem[] = [];
  const found = (kind: ChainProblemKind, at = position, count = 1): void => {
    const gone = kind === 'removed';
    problems.push({ kind, position: at, entry: gone ? null : entry, act: gone ? null : act, count });
  };
  if (position > chain.links || position <= chain.cut) {
    found('inserted');
    return { ...check, problems: [...check.problems, ...problems] };
  }
  const missing = position - check.position - 1;
  if (missing > 0) found('removed', check.position + 1, missing);
  const stands = commitmentOf(row.salt, row);
  const said = stands === (row.redacted ?? row.commitment);
  if (!said) found('changed');
  const covers = coveredBy(row, row.commitment);
  const before = missing > 0 ? [] : check.before;
  const forged = before.map((link) => linkHash(link, position, covers));
  if (said && before.length > 0 && !forged.includes(row.link)) found('moved');
  const unattested = new Map(check.unattested);
  if (row.redacted !== null) unattested.set(entry, row);
  if (said) {
    for (const [other, commitment] of Object.entries(attested(row))) {
      if (unattested.get(other)?.redacted === commitment) unattested.delete(other);
    }
  }
  return {
    position,
    // Whichever was altered, the entry or its hash: the next link tells, and only one entry is named.
    before: [...new Set([row.link, ...forged])],
    unattested,
    redacted: check.redacted + (row.redacted === null ? 0 : 1),
    problems: [...check.problems, ...problems],
  };
}

/** What is wrong when the last entry was met. */
export function endCheck(check: ChainCheck, chain: Chain): readonly ChainProblem[] {
  const gone = chain.links - check.position;
  const [first] = check.before;
  const ends: ChainProblem[] = [];
  if (gone > 0) ends.push({ kind: 'removed', position: check.position + 1, entry: null, act: null, count: gone });
  else if (first !== undefined && !check.before.includes(chain.head)) {
    ends.push({ kind: 'moved', position: check.position, entry: null, act: null, count: 1 });
  }
  const silent = [...check.unattested.values()].map(
    ({ position, entry, act }): ChainProblem => ({ kind: 'redacted', position, entry, act, count: 1 }),
  );
  return [...check.problems, ...ends, ...silent].sort((one, other) => one.position - other.position);
}
