import type { JsonObject } from '#scim/json.ts';
import type { Query, Seq, Write } from '#storage/port.ts';
import type { Application } from '../model/application.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Held } from '../model/guard.ts';
import type { Job, Pause, Quarantine, Schedule } from '../model/job.ts';
import { type Columns, decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from './decode-columns.ts';

const columns =
  'tenant, job, application, state, watermark, configuration, schedule, quarantine, not_before, held, pause, silent_until, forced, drafts';

function jobOf(row: unknown): Job {
  const values: Columns = decodeColumns(row);
  const quarantine = optionalText(values, 'quarantine');
  const held = optionalText(values, 'held');
  return {
    tenant: integer(values, 'tenant'),
    job: integer(values, 'job'),
    application: integer(values, 'application'),
    state: decodeWord(values, 'state'),
    watermark: integer(values, 'watermark'),
    configuration: integer(values, 'configuration'),
    schedule: decodeJson<Schedule>(text(values, 'schedule')),
    quarantine: quarantine === undefined ? undefined : decodeJson<Quarantine>(quarantine),
    held: held === undefined ? undefined : decodeJson<Held>(held),
    notBefore: integer(values, 'not_before'),
    pause: pauseOf(optionalText(values, 'pause')),
    silentUntil: integer(values, 'silent_until'),
    forced: integer(values, 'forced') === 1,
    drafts: integer(values, 'drafts'),
  };
}

function pauseOf(text: string | undefined): Pause | undefined {
  return text === undefined ? undefined : decodeJson<Pause>(text);
}

export function jobByNumber(tenant: number, job: number): Query<Job> {
  return {
    sql: `select ${columns} from job where tenant = ? and job = ?`,
    parameters: [tenant, job],
    decode: jobOf,
  };
}

/** The job of an application; each has one. */
export function jobOfApplication(tenant: number, application: number): Query<Job> {
  return {
    sql: `select ${columns} from job where tenant = ? and application = ?`,
    parameters: [tenant, application],
    decode: jobOf,
  };
}

/** Jobs that are on, of all tenants, after one of them. */
export function jobsThatAreOn(tenant: number, job: number): Query<Job> {
  return {
    sql: `select ${columns} from job where state = 'on' and (tenant > ? or (tenant = ? and job > ?))
          order by tenant, job limit 1000`,
    parameters: [tenant, tenant, job],
    decode: jobOf,
  };
}

export function applicationByNumber(tenant: number, application: number): Query<Application> {
  return {
    sql: `select name, gallery, settings, secrets, capabilities from application where tenant = ? and application = ?`,
    parameters: [tenant, application],
    decode: (row) => {
      const values = decodeColumns(row);
      const capabilities = optionalText(values, 'capabilities');
      return {
        tenant,
        application,
        name: text(values, 'name'),
        gallery: text(values, 'gallery'),
        settings: decodeJson<JsonObject>(text(values, 'settings')),
        secrets: optionalText(values, 'secrets'),
        capabilities: capabilities === undefined ? undefined : decodeJson<JsonObject>(capabilities),
      };
    },
  };
}

export function configurationVersion(tenant: number, job: number, version: number): Query<Configuration> {
  return {
    sql: `select doc from configuration where tenant = ? and job = ? and version = ?`,
    parameters: [tenant, job, version],
    decode: (row) => decodeJson<Configuration>(text(decodeColumns(row), 'doc')),
  };
}

export function insertJob(tenant: number, job: number | Seq, application: number | Seq, schedule: Schedule): Write {
  return {
    sql: `insert into job (tenant, job, application, state, watermark, configuration, schedule, quarantine, not_before, totals)
          values (?, ?, ?, 'off', 0, 1, ?, null, 0, '{}')`,
    parameters: [tenant, job, application, JSON.stringify(schedule)],
  };
}

/** A new current version. `gallery`: the version of the gallery entry it comes from; absent: that of the version before. */
export function insertConfiguration(
  tenant: number,
  job: number | Seq,
  version: number,
  configuration: Configuration,
  by: { readonly author: string; readonly note?: string; readonly at: number; readonly gallery?: number },
): Write {
  const { author, note = null, at, gallery } = by;
  const entry =
    gallery === undefined ? '(select gallery from configuration where tenant = ? and job = ? and version = ?)' : '?';
  return {
    sql: `insert into configuration (tenant, job, version, state, doc, author, note, at, gallery)
          values (?, ?, ?, 'current', ?, ?, ?, ?, ${entry})`,
    parameters: [
      tenant,
      job,
      version,
      JSON.stringify(configuration),
      author,
      note,
      at,
      ...(gallery === undefined ? [tenant, job, version - 1] : [gallery]),
    ],
  };
}

/** Makes the next version current; refused as stale when another was saved meanwhile. */
export function advanceConfiguration(tenant: number, job: number, from: number): readonly Write[] {
  return [
    {
      sql: `update job set configuration = ? where tenant = ? and job = ? and configuration = ?`,
      parameters: [from + 1, tenant, job, from],
      rows: 1,
    },
    {
      sql: `update configuration set state = 'past' where tenant = ? and job = ? and version = ?`,
      parameters: [tenant, job, from],
    },
  ];
}

export function setJobState(tenant: number, job: number, state: Job['state']): Write {
  return {
    sql: `update job set state = ?, quarantine = null, not_before = 0, pause = null where tenant = ? and job = ?`,
    parameters: [state, tenant, job],
    rows: 1,
    refusal: 'no-such-job',
  };
}

/** Provisioning Status Off by itself; the quarantine stays as the reason until somebody starts the job. */
export function disableJob(tenant: number, job: number, quarantine: Quarantine): Write {
  return {
    sql: `update job set state = 'off', quarantine = ?, not_before = 0 where tenant = ? and job = ?`,
    parameters: [JSON.stringify(quarantine), tenant, job],
  };
}

/** `from`: as it was read; nothing is written over another one. */
export function setSchedule(tenant: number, job: number, schedule: Schedule, from?: Schedule): Write {
  const seen = from === undefined ? [] : [JSON.stringify(from)];
  return {
    sql: `update job set schedule = ? where tenant = ? and job = ?${from === undefined ? '' : ' and schedule = ?'}`,
    parameters: [JSON.stringify(schedule), tenant, job, ...seen],
    rows: 1,
    refusal: from === undefined ? 'no-such-job' : 'schedule-changed',
  };
}

/** Begins a pause, or ends it. */
export function setPause(tenant: number, job: number, pause: Pause | undefined): Write {
  return {
    sql: `update job set pause = ? where tenant = ? and job = ?`,
    parameters: [pause === undefined ? null : JSON.stringify(pause), tenant, job],
    rows: 1,
    refusal: 'no-such-job',
  };
}

/** The target asked for silence: that holds across cycles, and across a restart of this program. */
export function setSilence(tenant: number, job: number, until: number): Write {
  return {
    sql: `update job set silent_until = ? where tenant = ? and job = ? and silent_until < ?`,
    parameters: [until, tenant, job, until],
  };
}

/** The next full cycle's removals pass the guard, or must be seen by it again. */
export function setForced(tenant: number, job: number, forced: boolean): Write {
  return {
    sql: `update job set forced = ? where tenant = ? and job = ?`,
    parameters: [forced ? 1 : 0, tenant, job],
  };
}

export function moveWatermark(tenant: number, job: number, watermark: number): Write {
  return { sql: `update job set watermark = ? where tenant = ? and job = ?`, parameters: [watermark, tenant, job] };
}

export function setQuarantine(
  tenant: number,
  job: number,
  quarantine: Quarantine | undefined,
  notBefore: number,
): Write {
  return {
    sql: `update job set quarantine = ?, not_before = ? where tenant = ? and job = ?`,
    parameters: [quarantine === undefined ? null : JSON.stringify(quarantine), notBefore, tenant, job],
  };
}
