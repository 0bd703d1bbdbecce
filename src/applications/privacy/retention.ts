import { installation } from '#resources/tenants/tenant.ts';
import { changeSetting, type StoredSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import { changedSince } from '../changed-since.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';

/** How many of a tenant's requests are kept at most, however young they are. */
export const mostRequests = 100_000;

/** A kind of data that is kept for so many days. */
interface RetainedKind {
  /** The name of its setting. */
  readonly setting: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** The act of changing it. */
  readonly act: string;
  /** What is cut, and what that means. */
  readonly what: string;
}

/** Every kind of data whose retention is a setting: the one place where they stand. */
export const retainedKinds = {
  log: {
    setting: 'log-retention',
    usual: 30,
    least: 1,
    most: 3650,
    act: 'log.retention',
    what: 'Provisioning log and plans. Without them nobody can be told why something was done.',
  },
  leavers: {
    setting: 'leaver-retention',
    // 13 months, so that a yearly audit has its whole year.
    usual: 396,
    least: 1,
    most: 3650,
    act: 'leavers.retention',
    what: 'Evidence that leavers lost their accounts.',
  },
  requests: {
    setting: 'request-retention',
    usual: 7,
    least: 1,
    most: 365,
    act: 'requests.retention',
    what: 'What SCIM clients asked, without values.',
  },
  feed: {
    setting: 'feed-retention',
    usual: 30,
    least: 2,
    most: 365,
    act: 'feed.retention',
    what: 'The change feed. A job that is further behind looks at everybody in its next cycle.',
  },
  deliveries: {
    setting: 'delivery-retention',
    usual: 14,
    least: 1,
    most: 365,
    act: 'deliveries.retention',
    what: 'What webhooks and event streams were sent, and dead letters. What waits is never cut.',
  },
  audit: {
    setting: 'audit-retention',
    usual: 365,
    least: 30,
    most: 3650,
    act: 'audit.retention',
    what: 'Who did what. The hash chain goes on behind what is cut.',
  },
} as const satisfies Readonly<Record<string, RetainedKind>>;

export type RetentionKind = keyof typeof retainedKinds;

export const retentionKinds = [
  'log',
  'leavers',
  'requests',
  'feed',
  'deliveries',
  'audit',
] as const satisfies readonly RetentionKind[];

export interface Retention {
  readonly kind: RetentionKind;
  readonly days: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly what: string;
  /** Of the setting: when it was set (ms); 0: nobody has. */
  readonly version: number;
}

/** How many days a kind of data is kept. */
export async function retentionDays(deps: Pick<ApplicationDeps, 'storage'>, kind: RetentionKind): Promise<number> {
  return daysOf(kind, await settingOf(deps, kind));
}

/** How long each kind of data is kept. */
export async function allRetention(deps: Pick<ApplicationDeps, 'storage'>): Promise<readonly Retention[]> {
  return Promise.all(retentionKinds.map((kind) => retentionOf(deps, kind)));
}

/**
 * Sets how many days a kind is kept; what is older is cut with the next housekeeping.
 * @param days between its least and most
 * @throws Refused `invalid`; `changed` when somebody set it since the administrator saw it
 */
export async function setRetention(
  administrator: Administrator,
  kind: RetentionKind,
  days: number,
): Promise<Retention> {
  const { deps, actor, expected } = administrator;
  const { setting: name, least, most, act } = retainedKinds[kind];
  if (!Number.isInteger(days) || days < least || days > most) {
    throw new Refused(
      'invalid',
      `${kind} is kept between ${least} and ${most} days; ${days} was given.`,
      'Give a whole number between them.',
      { field: 'days' },
    );
  }
  const stored = await settingOf(deps, kind);
  const edited = {
    tenant: installation,
    object: kind,
    name: `How long ${kind} is kept`,
    ...(stored === undefined ? {} : { modified: stored.changed }),
  };
  if (expected !== undefined && expected !== String(versionOf(stored))) throw await changedSince(administrator, edited);
  // Later than the one before, for it is the version.
  const changed = Math.max(deps.clock.now(), versionOf(stored) + 1);
  const setting = { name, value: String(days), sealed: null, changed, changedBy: actor };
  const committed = await deps.storage.commit({
    tenant: installation,
    writes: [
      changeSetting(installation, setting, stored?.changed),
      audited(administrator, installation, act, kind, { days: daysOf(kind, stored) }, { days }),
    ],
  });
  if (!committed.done) throw await changedSince(administrator, edited);
  return retentionOf(deps, kind);
}

async function retentionOf(deps: Pick<ApplicationDeps, 'storage'>, kind: RetentionKind): Promise<Retention> {
  const { usual, least, most, what } = retainedKinds[kind];
  const stored = await settingOf(deps, kind);
  return { kind, days: daysOf(kind, stored), usual, least, most, what, version: versionOf(stored) };
}

async function settingOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  kind: RetentionKind,
): Promise<StoredSetting | undefined> {
  const [stored] = await storage.read(settingByName(installation, retainedKinds[kind].setting));
  return stored;
}

function daysOf(kind: RetentionKind, stored: StoredSetting | undefined): number {
  return stored === undefined ? retainedKinds[kind].usual : Number(stored.value);
}

function versionOf(stored: StoredSetting | undefined): number {
  return stored?.changed ?? 0;
}
