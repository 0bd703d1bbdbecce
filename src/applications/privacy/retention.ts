import { installation } from '#resources/tenants/tenant.ts';
import { putSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { usualLogDays } from '../jobs/log-retention.ts';
import { usualLeaverDays } from '../leavers/leaver-retention.ts';
import { Refused } from '../refused.ts';
import { usualRequestDays } from '../tenants/requests/request-retention.ts';

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
    usual: usualLogDays,
    least: 1,
    most: 3650,
    act: 'log.retention',
    what: 'Provisioning log and plans. Without them nobody can be told why something was done.',
  },
  leavers: {
    setting: 'leaver-retention',
    usual: usualLeaverDays,
    least: 1,
    most: 3650,
    act: 'leavers.retention',
    what: 'Evidence that leavers lost their accounts.',
  },
  requests: {
    setting: 'request-retention',
    usual: usualRequestDays,
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
  'audit',
] as const satisfies readonly RetentionKind[];

export interface Retention {
  readonly kind: RetentionKind;
  readonly days: number;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly what: string;
}

/** How many days a kind of data is kept. */
export async function retentionDays(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  kind: RetentionKind,
): Promise<number> {
  const { setting, usual } = retainedKinds[kind];
  const [stored] = await storage.read(settingByName(installation, setting));
  return stored === undefined ? usual : Number(stored.value);
}

/** How long each kind of data is kept. */
export async function allRetention(deps: Pick<ApplicationDeps, 'storage'>): Promise<readonly Retention[]> {
  return Promise.all(retentionKinds.map((kind) => retentionOf(deps, kind)));
}

/** Sets how many days a kind is kept; what is older is cut with the next housekeeping. `days` lies between its least and most. */
export async function setRetention(
  administrator: Administrator,
  kind: RetentionKind,
  days: number,
): Promise<Retention> {
  const { deps, actor } = administrator;
  const { setting: name, least, most, act } = retainedKinds[kind];
  if (!Number.isInteger(days) || days < least || days > most) {
    throw new Refused(
      'invalid',
      `${kind} is kept between ${least} and ${most} days; ${days} was given.`,
      'Give a whole number between them.',
      {
        field: 'days',
      },
    );
  }
  const before = await retentionDays(deps, kind);
  const setting = { name, value: String(days), sealed: null, changed: deps.clock.now(), changedBy: actor };
  await deps.storage.commit({
    tenant: installation,
    writes: [
      putSetting(installation, setting),
      audited(administrator, installation, act, kind, { days: before }, { days }),
    ],
  });
  return retentionOf(deps, kind);
}

async function retentionOf(deps: Pick<ApplicationDeps, 'storage'>, kind: RetentionKind): Promise<Retention> {
  const { usual, least, most, what } = retainedKinds[kind];
  return { kind, days: await retentionDays(deps, kind), usual, least, most, what };
}
