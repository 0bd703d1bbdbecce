import type { Storage } from '#storage/port.ts';
import {
  beginCheck,
  type Chain,
  type ChainCheck,
  type ChainedEntry,
  type ChainProblem,
  checkEntry,
  endCheck,
} from './check-chain.ts';
import { decodeChain, decodeChainedEntry, decodeRedacted } from './decode-chain.ts';

/** The act whose entries say out of which others an erasure took something. */
export const redactAct = 'audit.redact';

/** Rows read at once. */
const page = 1000;
/** Problems that are told one by one; whoever altered more is told of these first. */
const told = 100;

/** What the audit of a tenant is found to be. */
export interface VerifiedChain {
  /** Entries that stand and were checked. */
  readonly entries: number;
  /** Entries that the retention took; the chain goes on behind them. */
  readonly cut: number;
  /** Entries out of which an erasure took personal data. */
  readonly redacted: number;
  /** Hash of the last link; '' when nothing was done yet. */
  readonly head: string;
  /** Whether the hash that was asked for is one of the chain; null: none was asked for. */
  readonly holds: boolean | null;
  /** The first 100, by place. */
  readonly problems: readonly ChainProblem[];
}

/**
 * Reads the whole audit of a tenant, a page at a time, and checks each entry against its chain.
 * @param holds a hash of a link that somebody noted at another time
 */
export async function verifyChain(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  holds?: string | undefined,
): Promise<VerifiedChain> {
  for (let tries = 0; ; tries += 1) {
    const begun = await chainOf(storage, tenant);
    const result = await walk(storage, tenant, begun, holds);
    const now = await chainOf(storage, tenant);
    // Housekeeping cut the chain meanwhile: what is missing was taken by the retention.
    if (result.problems.length === 0 || now.cut === begun.cut || tries === 3) return result;
  }
}

async function walk(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  begun: Chain,
  holds: string | undefined,
): Promise<VerifiedChain> {
  let chain = begun;
  let check = beginCheck(chain);
  let entries = 0;
  let held = holds === undefined ? null : holds === chain.cutHead;
  // Places of before the cut or of no act (a default of the column) come first.
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await storage.read(rowsAfter(tenant, after));
    // What was done meanwhile is looked at, too: an erasure may just have said what it took.
    if ((rows.at(-1)?.position ?? 0) > chain.links) chain = await chainOf(storage, tenant);
    for (const row of rows) {
      check = shortened(checkEntry(check, row, chain, attested));
      if (row.link === holds) held = true;
    }
    entries += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.position;
  }
  chain = check.position === chain.links ? chain : await chainOf(storage, tenant);
  const problems = endCheck(check, chain).slice(0, told);
  return { entries, cut: chain.cut, redacted: check.redacted, head: chain.head, holds: held, problems };
}

function attested({ act, after }: ChainedEntry): Readonly<Record<string, string>> {
  return act === redactAct ? decodeRedacted(after) : {};
}

function shortened(check: ChainCheck): ChainCheck {
  return check.problems.length <= told ? check : { ...check, problems: check.problems.slice(0, told) };
}

function rowsAfter(tenant: number, position: number) {
  return {
    sql: `select entry, act, actor, object, before, after, position, salt, commitment, link, redacted from audit
          where tenant = ? and position > ? order by position limit ?`,
    parameters: [tenant, position, page],
    decode: decodeChainedEntry,
  };
}

async function chainOf(storage: Pick<Storage, 'read'>, tenant: number): Promise<Chain> {
  const [chain] = await storage.read({
    sql: 'select links, head, cut, cut_head from chain where tenant = ?',
    parameters: [tenant],
    decode: decodeChain,
  });
  return chain ?? { links: 0, head: '', cut: 0, cutHead: '' };
}
