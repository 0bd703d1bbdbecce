import { recordLeavers } from '#engine/feed/record-leavers.ts';
import { revokedStates } from '#engine/model/leaver.ts';
import { countedRevocations } from '#engine/queries/list-leavers.ts';
import type { ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { durationText } from './duration-text.ts';
import { type LeaverQuery, leaverFilter } from './leaver-filter.ts';
import { pageOf } from './list-leavers.ts';
import { secondsBetween } from './view-leaver.ts';

export interface LeaverSummary {
  /** The period, and when this was counted. */
  readonly from: string;
  readonly to: string;
  readonly made: string;
  /** How often somebody left; who left twice counts twice. */
  readonly left: number;
  readonly returned: number;
  /** Those of people who did not come back before theirs was revoked. */
  readonly accounts: number;
  /** Disabled, deleted, or gone. */
  readonly revoked: number;
  readonly open: number;
  readonly kept: number;
  /** Of revoked accounts, from leaving to revoking; null: none was revoked. */
  readonly medianSeconds: number | null;
  readonly slowestSeconds: number | null;
  /** The same as a sentence: 12 people left, 31 of 33 accounts revoked, median 4 s, slowest 2 min 10 s, 2 open. */
  readonly line: string;
  /** There are more than were counted. */
  readonly cut: boolean;
}

/** Leavings that are counted at most. */
const most = 200_000;

/** How many left, and how soon their accounts were revoked. @throws Refused */
export async function summarizeLeavers(deps: ApplicationDeps, query: LeaverQuery): Promise<LeaverSummary> {
  const { storage, clock } = deps;
  const { tenant } = await organisationOf(deps);
  const filter = leaverFilter(query, clock.now());
  await recordLeavers(deps, tenant);
  const times = new Durations();
  const count = { left: 0, returned: 0, accounts: 0, revoked: 0, open: 0, kept: 0 };
  let after: string | undefined;
  do {
    const { rows, next } = await pageOf(deps, tenant, filter, { after, limit: 500 });
    const leftAt = new Map(rows.map(({ leaver, at }) => [leaver, at]));
    count.left += rows.length;
    count.returned += rows.filter(({ returned }) => returned !== undefined).length;
    for (const { leaver, state, ended } of await storage.read(countedRevocations(tenant, [...leftAt.keys()]))) {
      if (state !== 'returned') count.accounts += 1;
      if (state === 'open') count.open += 1;
      else if (state === 'kept' || state === 'removed') count.kept += 1;
      if (!revokedStates.includes(state)) continue;
      count.revoked += 1;
      if (ended !== undefined) times.add(secondsBetween(leftAt.get(leaver) ?? ended, ended));
    }
    after = next ?? undefined;
  } while (after !== undefined && count.left < most);
  const medianSeconds = times.median();
  const slowestSeconds = times.slowest;
  return {
    from: new Date(filter.from).toISOString(),
    to: new Date(filter.to).toISOString(),
    made: new Date(clock.now()).toISOString(),
    ...count,
    medianSeconds,
    slowestSeconds,
    line: lineOf({ ...count, medianSeconds, slowestSeconds }),
    cut: after !== undefined,
  };
}

function lineOf(
  one: Pick<
    LeaverSummary,
    'left' | 'accounts' | 'revoked' | 'open' | 'kept' | 'returned' | 'medianSeconds' | 'slowestSeconds'
  >,
): string {
  const { left, accounts, revoked, open, kept, returned, medianSeconds, slowestSeconds } = one;
  const said = [
    left === 1 ? '1 person left' : `${left} people left`,
    accounts === 0
      ? 'no account to revoke'
      : `${revoked} of ${accounts} ${accounts === 1 ? 'account' : 'accounts'} revoked`,
    medianSeconds === null ? '' : `median ${durationText(medianSeconds)}`,
    slowestSeconds === null ? '' : `slowest ${durationText(slowestSeconds)}`,
    kept === 0 ? '' : `${kept} kept`,
    returned === 0 ? '' : `${returned} came back`,
    `${open} open`,
  ];
  return `${said.filter((part) => part !== '').join(', ')}.`;
}

/** Durations in seconds, counted by their first two digits: exact enough for a middle, and never more than some hundred numbers. */
class Durations {
  readonly #counts = new Map<number, number>();
  #count = 0;
  slowest: number | null = null;

  add(seconds: number): void {
    const rounded = Number(seconds.toPrecision(2));
    this.#counts.set(rounded, (this.#counts.get(rounded) ?? 0) + 1);
    this.#count += 1;
    this.slowest = Math.max(this.slowest ?? 0, seconds);
  }

  median(): number | null {
    let before = 0;
    for (const [seconds, count] of [...this.#counts].sort(([a], [b]) => a - b)) {
      before += count;
      if (2 * before >= this.#count) return seconds;
    }
    return null;
  }
}
