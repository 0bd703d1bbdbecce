import { explainCode } from '#engine/log/explain-code.ts';
import type { LeaverCause, RevocationState } from '#engine/model/leaver.ts';
import type { LeaverRow, RevocationView } from '#engine/queries/list-leavers.ts';
import type { WhyOpen } from './why-open.ts';

/** What became of one account. */
export interface RevocationShown {
  readonly application: string;
  /** Its identifier in the application. */
  readonly account: string;
  readonly state: RevocationState;
  /** When it could be used no more, or why it ends otherwise; null while it is open. */
  readonly ended: string | null;
  /** From leaving to `ended`; null while it is open. Never below 0: clocks of two servers may differ. */
  readonly seconds: number | null;
  readonly attempts: number;
  /** Why it is open, or was kept; null: nothing is to be said. */
  readonly why: WhyOpen | null;
  /** Of the provisioning log, which is kept for a shorter time. */
  readonly entry: string | null;
  /** When the disabled account was deleted, too. */
  readonly deleted: string | null;
  readonly evidence: EvidenceShown | null;
}

export interface EvidenceShown {
  readonly message: string;
  readonly scope: string;
  readonly cycle: number;
  readonly configuration: number;
  readonly exchanges: readonly {
    readonly method: string;
    readonly url: string;
    readonly status?: number;
    readonly request?: string;
    readonly response?: string;
    readonly milliseconds: number;
  }[];
}

/** Somebody who left, and what became of each account. */
export interface LeaverShown {
  readonly leaver: string;
  readonly identity: string;
  readonly name: string;
  readonly objectId: string;
  readonly cause: LeaverCause;
  /** When it was changed at the source. */
  readonly at: string;
  /** False: nobody can tell when it was changed, and `at` is when it was found. */
  readonly known: boolean;
  /** Number of the change in the feed; null: unknown. */
  readonly change: number | null;
  /** Who changed it; null: nobody wrote it down. */
  readonly actor: string | null;
  /** When somebody disabled was deleted as well. */
  readonly deleted: string | null;
  /** When the person came back. */
  readonly returned: string | null;
  readonly open: number;
  readonly accounts: readonly RevocationShown[];
}

/** A leaver for the report. `whyOf`: why an open account is. */
export function viewLeaver(
  row: LeaverRow,
  accounts: readonly RevocationView[],
  whyOf: (revocation: RevocationView) => WhyOpen,
): LeaverShown {
  return {
    leaver: row.leaver,
    identity: row.identity,
    name: row.name,
    objectId: row.object,
    cause: row.cause,
    at: time(row.at),
    known: row.seq !== undefined,
    change: row.seq ?? null,
    actor: row.actor ?? null,
    deleted: timeOrNull(row.deleted),
    returned: timeOrNull(row.returned),
    open: row.open,
    accounts: accounts.map((one) => viewRevocation(row, one, whyOf)),
  };
}

function viewRevocation(
  { at }: LeaverRow,
  one: RevocationView,
  whyOf: (revocation: RevocationView) => WhyOpen,
): RevocationShown {
  const { application, account, state, ended, attempts, entry, evidence, gone } = one;
  return {
    application,
    account,
    state,
    ended: timeOrNull(ended),
    seconds: ended === undefined ? null : secondsBetween(at, ended),
    attempts,
    why: state === 'open' ? whyOf(one) : whyEnded(one),
    entry: entry ?? null,
    deleted: timeOrNull(gone),
    evidence: evidence === undefined ? null : { ...evidence, exchanges: evidence.exchanges.map(shown) },
  };
}

function whyEnded({ state, code }: RevocationView): WhyOpen | null {
  if (code === undefined || (state !== 'kept' && state !== 'removed')) return null;
  if (state === 'removed')
    return { code, text: 'The application was removed from Rollcall, and its accounts were left as they are.' };
  return { code, text: explainCode(code).reason };
}

/** From leaving to revoking, in seconds. */
export function secondsBetween(at: number, ended: number): number {
  return Math.max(0, ended - at) / 1000;
}

function shown({
  method,
  url,
  status,
  request,
  response,
  milliseconds,
}: NonNullable<RevocationView['evidence']>['exchanges'][number]) {
  return {
    method,
    url,
    milliseconds,
    ...(status === undefined ? {} : { status }),
    ...(request === undefined ? {} : { request }),
    ...(response === undefined ? {} : { response }),
  };
}

function timeOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : time(ms);
}

function time(ms: number): string {
  return new Date(ms).toISOString();
}
