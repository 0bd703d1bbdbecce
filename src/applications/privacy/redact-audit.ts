import { auditWrite } from '#access/audit.ts';
import type { ChainedEntry } from '#access/audit-chain/check-chain.ts';
import { commitmentOf } from '#access/audit-chain/commitment.ts';
import { decodeChainedEntry } from '#access/audit-chain/decode-chain.ts';
import { redactAct } from '#access/audit-chain/verify-chain.ts';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import type { Write } from '#storage/port.ts';
import type { ApplicationDeps } from '../deps.ts';
import type { Needles } from './needles.ts';

const page = 300;

/**
 * Takes what names a person out of a tenant's audit: who, on what, before and after. Each page that was changed is vouched for by
 * an act of its own, in the same commit, so that the chain still tells what was changed by hand.
 * @param object whom it is about: an id
 * @returns how many entries were changed
 */
export async function redactAudit(
  { storage, random }: Pick<ApplicationDeps, 'storage' | 'random'>,
  tenant: number,
  { needles, actor, object }: { readonly needles: Needles; readonly actor: string; readonly object: string },
): Promise<number> {
  let changed = 0;
  for (let after = 0; ; ) {
    const rows = await storage.read({
      sql: `select entry, act, actor, object, before, after, position, salt, commitment, link, redacted from audit
            where tenant = ? and position > ? order by position limit ?`,
      parameters: [tenant, after, page],
      decode: decodeChainedEntry,
    });
    const named = rows.filter((row) =>
      [row.actor, row.object, row.before, row.after].some((text) => text !== null && needles.inText(text)),
    );
    if (named.length > 0) {
      const redactions = named.map((row) =>
        redaction(tenant, row, needles, Buffer.from(random.bytes(16)).toString('hex')),
      );
      const redacted = Object.fromEntries(redactions.map(({ entry, commitment }) => [entry, commitment]));
      const writes = redactions.map(({ write }) => write);
      const vouched = auditWrite(random, {
        tenant,
        actor: needles.without(actor),
        act: redactAct,
        object,
        after: { redacted },
      });
      await storage.commit({ tenant, writes: [...writes, vouched] });
      changed += named.length;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return changed;
    after = last.position;
    await turnOfEventLoop();
  }
}

function redaction(
  tenant: number,
  row: ChainedEntry,
  needles: Needles,
  salt: string,
): { readonly entry: string; readonly commitment: string; readonly write: Write } {
  const without = (text: string | null) => (text === null ? null : needles.without(text));
  const { entry, act } = row;
  const [actor, object] = [needles.without(row.actor), needles.without(row.object)];
  const [before, after] = [without(row.before), without(row.after)];
  const commitment = commitmentOf(salt, { entry, act, actor, object, before, after });
  return {
    entry,
    commitment,
    write: {
      sql: 'update audit set actor = ?, object = ?, before = ?, after = ?, salt = ?, redacted = ? where tenant = ? and entry = ?',
      parameters: [actor, object, before, after, salt, commitment, tenant, entry],
      rows: 1,
    },
  };
}
