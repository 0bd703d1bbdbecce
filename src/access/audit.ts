import type { Random } from '#deps.ts';
import { firstEntryAt } from '#storage/cut-entries.ts';
import type { Storage, Write } from '#storage/port.ts';
import type { Act } from './acts.ts';
import { commitmentOf, coveredBy } from './audit-chain/commitment.ts';
import { type AuditEntry, decodeAuditEntry } from './decode-audit-entry.ts';
import { redact } from './redact.ts';

export type { AuditEntry } from './decode-audit-entry.ts';

/** An administrative act. `before` and `after` are what the object was and is; secrets are not part of them. */
export interface AuditedAct {
  readonly tenant: number;
  /** `os:alice`, `administrator:…`: see `Actor`. */
  readonly actor: string;
  /** A verb and what it was done to: `credential.create`, `tenant.activate`. */
  readonly act: Act;
  /** What it was done to: its id, or its name where that tells more. */
  readonly object: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The audit row of an act, to be committed together with the act: either both are there or neither. */
export function auditWrite(random: Pick<Random, 'entry' | 'bytes'>, act: AuditedAct): Write {
  const { actor, object } = act;
  const [before, after] = [printState(act.before), printState(act.after)];
  const content = { entry: random.entry(), act: act.act, actor, object, before, after };
  const salt = Buffer.from(random.bytes(16)).toString('hex');
  const commitment = commitmentOf(salt, content);
  return {
    sql: `insert into audit (tenant, entry, actor, act, object, before, after, position, salt, commitment, link)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      act.tenant,
      content.entry,
      actor,
      act.act,
      object,
      before,
      after,
      { link: 'position' },
      salt,
      commitment,
      { link: 'hash' },
    ],
    covers: coveredBy(content, commitment),
  };
}

export interface AuditPage {
  /** At most this many entries; 1–1000. */
  readonly limit: number;
  /** The last entry of the page before; without it, the newest. */
  readonly before?: string | undefined;
  /** What the actor holds, in any case. */
  readonly actor?: string | undefined;
  /** An act, or what acts begin with up to a dot: `credential`. */
  readonly act?: string | undefined;
  /** What the object holds, in any case. */
  readonly object?: string | undefined;
  /** Noted in this period: milliseconds, the end left out. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** A tenant's audit, newest first. */
export async function listAudit(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  page: AuditPage,
): Promise<readonly AuditEntry[]> {
  const conditions: readonly (readonly [string, string | undefined])[] = [
    ['entry < ?', page.before],
    ['entry >= ?', page.since === undefined ? undefined : firstEntryAt(page.since)],
    ['entry < ?', page.until === undefined ? undefined : firstEntryAt(page.until)],
    ["act || '.' like ? escape '!'", page.act === undefined ? undefined : `${literal(page.act)}.%`],
    ["lower(actor) like ? escape '!'", page.actor === undefined ? undefined : `%${literal(page.actor.toLowerCase())}%`],
    [
      "lower(object) like ? escape '!'",
      page.object === undefined ? undefined : `%${literal(page.object.toLowerCase())}%`,
    ],
  ];
  const given = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql: ` and ${sql}`, value }]));
  return storage.read({
    sql: `select entry, actor, act, object, before, after from audit where tenant = ?${given
      .map(({ sql }) => sql)
      .join('')} order by entry desc limit ?`,
    parameters: [tenant, ...given.map(({ value }) => value), Math.min(Math.max(1, page.limit), 1000)],
    decode: decodeAuditEntry,
  });
}

/** A text in a pattern, as it stands. */
function literal(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

function printState(state: unknown): string | null {
  return state === undefined || state === null ? null : JSON.stringify(redact(state));
}
