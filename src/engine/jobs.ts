import type { Seq, Write } from '#storage/port.ts';
import type { Configuration } from './model/configuration.ts';
import { defaultSchedule, type Schedule } from './model/job.ts';
import { keepDefaults } from './queries/gallery-defaults.ts';
import { advanceConfiguration, insertConfiguration, insertJob } from './queries/jobs.ts';
import { dropShadowWrites } from './queries/shadow.ts';
import { atOnce, putWork } from './queries/work.ts';

export interface NewJob {
  readonly tenant: number;
  /** Numbers from the feed: `{ seq: i }` stands for the commit's change `i`. */
  readonly job: number | Seq;
  readonly application: number | Seq;
  readonly configuration: Configuration;
  readonly schedule?: Schedule;
  /** What the gallery entry has as its mapping now, and in which version of it. */
  readonly gallery?: { readonly version: number; readonly defaults: Configuration };
  readonly author: string;
  /** Milliseconds. */
  readonly at: number;
}

/** The rows of a new job, off, with version 1 of its configuration as current: to be put in the commit that adds the application. */
export function createJobWrites(job: NewJob): readonly Write[] {
  const { tenant, job: number, gallery, author, at } = job;
  const by = { author, at, ...(gallery === undefined ? {} : { gallery: gallery.version }) };
  return [
    insertJob(tenant, number, job.application, job.schedule ?? defaultSchedule),
    insertConfiguration(tenant, number, 1, job.configuration, by),
    ...(gallery === undefined ? [] : [keepDefaults(tenant, number, gallery.version, gallery.defaults)]),
  ];
}

export interface ChangedConfiguration {
  readonly tenant: number;
  readonly job: number;
  /** The version that is current now; the commit is refused as stale when another was saved meanwhile. */
  readonly from: number;
  readonly configuration: Configuration;
  readonly author: string;
  readonly note?: string;
  readonly at: number;
  /** Version of the gallery entry it comes from; absent: that of the version before. */
  readonly gallery?: number;
}

/** The rows of a changed configuration: a new current version. The next cycle is a full one. */
export function saveConfigurationWrites(change: ChangedConfiguration): readonly Write[] {
  const { tenant, job, from, configuration, author, note, at, gallery } = change;
  const by = { author, at, ...(note === undefined ? {} : { note }), ...(gallery === undefined ? {} : { gallery }) };
  return [...advanceConfiguration(tenant, job, from), insertConfiguration(tenant, job, from + 1, configuration, by)];
}

/** The rows that put these objects, and these memberships of a group, into work at once, for a cycle on demand. */
export function putFirstWrites(
  tenant: number,
  job: number,
  sources: readonly number[],
  memberships?: { readonly group: number; readonly members: readonly number[] },
): readonly Write[] {
  const put = (source: number, member: number) =>
    putWork(tenant, job, { source, member, seq: 0, urgency: 0, due: atOnce });
  return [
    ...sources.map((source) => put(source, 0)),
    ...(memberships?.members ?? []).map((member) => put(memberships?.group ?? 0, member)),
  ];
}

/** What was asked for and could not be begun waits with all the others. */
export function demandOver(tenant: number, job: number): Write {
  return { sql: 'update work set urgency = 1 where tenant = ? and job = ? and urgency = 0', parameters: [tenant, job] };
}

/** The rows of a job that go with its application; the feed keeps what happened. */
export function removeJobWrites(tenant: number, job: number): readonly Write[] {
  const tables = [
    'configuration',
    'link',
    'written_member',
    'account',
    'listed_match',
    'work',
    'cycle',
    'planned',
    'removal',
    'log',
    'log_count',
    'log_took',
    'pending_match',
    'notice',
    'told',
    'plan',
    'plan_row',
    'gallery_default',
    'drift_check',
    'drift_finding',
    'drift_seen',
    'unmanaged',
    'unmanaged_match',
    'job',
  ];
  const remove = (table: string) => ({
    sql: `delete from ${table} where tenant = ? and job = ?`,
    parameters: [tenant, job],
  });
  return [...tables.map(remove), ...dropShadowWrites(tenant, job)];
}
