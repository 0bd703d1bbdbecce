import type { Query, Write } from '#storage/port.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Job } from '../model/job.ts';
import {
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';

/** A version of a job's configuration. `version` of a draft is below zero. */
export interface VersionRow {
  readonly version: number;
  readonly state: 'draft' | 'current' | 'past';
  readonly author: string;
  readonly note: string | undefined;
  /** Milliseconds. */
  readonly at: number;
  /** Of a draft: the version it was begun from. */
  readonly base: number | undefined;
  /** Version of the gallery entry it comes from; undefined: from before entries had versions. */
  readonly gallery: number | undefined;
  readonly configuration: Configuration;
}

const columns = 'version, state, author, note, at, base, gallery, doc';

function versionOf(row: unknown): VersionRow {
  const values = decodeColumns(row);
  return {
    version: integer(values, 'version'),
    state: decodeWord(values, 'state'),
    author: text(values, 'author'),
    note: optionalText(values, 'note'),
    at: integer(values, 'at'),
    base: optionalInteger(values, 'base'),
    gallery: optionalInteger(values, 'gallery'),
    configuration: decodeJson<Configuration>(text(values, 'doc')),
  };
}

/** Versions of a configuration below one of them, newest first; the draft is not among them. */
export function versionsBelow(tenant: number, job: number, below: number, limit: number): Query<VersionRow> {
  return {
    sql: `select ${columns} from configuration where tenant = ? and job = ? and version > 0 and version < ?
          order by version desc limit ?`,
    parameters: [tenant, job, below, limit],
    decode: versionOf,
  };
}

/** One version, or the draft by its number below zero. */
export function versionByNumber(tenant: number, job: number, version: number): Query<VersionRow> {
  return {
    sql: `select ${columns} from configuration where tenant = ? and job = ? and version = ?`,
    parameters: [tenant, job, version],
    decode: versionOf,
  };
}

/** The draft of a job; there is one at most. */
export function draftOf(tenant: number, job: number): Query<VersionRow> {
  return {
    sql: `select ${columns} from configuration where tenant = ? and job = ? and version < 0 order by version limit 1`,
    parameters: [tenant, job],
    decode: versionOf,
  };
}

export interface DraftRow {
  readonly configuration: Configuration;
  readonly base: number;
  readonly gallery: number | undefined;
  readonly author: string;
  readonly note: string | undefined;
  readonly at: number;
}

/** Puts a draft in place of the one there is; refused as stale when somebody else wrote or discarded one meanwhile. */
export function saveDraftWrites({ tenant, job, drafts }: Job, draft: DraftRow): readonly Write[] {
  const { configuration, base, gallery = null, author, note = null, at } = draft;
  return [
    ...discardDraftWrites({ tenant, job, drafts }),
    {
      sql: `insert into configuration (tenant, job, version, state, doc, author, note, at, base, gallery)
            values (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?)`,
      parameters: [tenant, job, -(drafts + 1), JSON.stringify(configuration), author, note, at, base, gallery],
    },
  ];
}

/** Takes the draft away; refused as stale when somebody else wrote or discarded one meanwhile. */
export function discardDraftWrites({ tenant, job, drafts }: Pick<Job, 'tenant' | 'job' | 'drafts'>): readonly Write[] {
  return [
    {
      sql: `update job set drafts = ? where tenant = ? and job = ? and drafts = ?`,
      parameters: [drafts + 1, tenant, job, drafts],
      rows: 1,
    },
    { sql: `delete from configuration where tenant = ? and job = ? and version < 0`, parameters: [tenant, job] },
  ];
}

/** Plans that were made from the draft are those of the version it became: the document is the same. */
export function adoptPlans(tenant: number, job: number, draft: number, version: number): Write {
  return {
    sql: `update plan set configuration = ? where tenant = ? and job = ? and configuration = ? and state in ('ready', 'approved')`,
    parameters: [version, tenant, job, draft],
  };
}

/**
 * The current version was looked at beside that version of the gallery entry, and so was a draft that was begun from it; `null`: it is
 * as from before entries had versions.
 */
export function setGallery(
  tenant: number,
  job: number,
  version: number,
  { from, to }: { readonly from: number | null; readonly to: number | null },
): readonly Write[] {
  const drafts =
    from === null ? { condition: 'gallery is null', parameters: [] } : { condition: 'gallery = ?', parameters: [from] };
  return [
    {
      sql: `update configuration set gallery = ? where tenant = ? and job = ? and version = ? and state = 'current'`,
      parameters: [to, tenant, job, version],
      rows: 1,
    },
    {
      sql: `update configuration set gallery = ? where tenant = ? and job = ? and version < 0 and ${drafts.condition}`,
      parameters: [to, tenant, job, ...drafts.parameters],
    },
  ];
}
