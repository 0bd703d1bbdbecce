import type { Query, Seq, Write } from '#storage/port.ts';
import type { Configuration } from '../model/configuration.ts';
import { decodeColumns, decodeJson, integer, text } from './decode-columns.ts';

/** Keeps what the gallery entry of a job had as its mapping in that version; once is enough. */
export function keepDefaults(tenant: number, job: number | Seq, gallery: number, defaults: Configuration): Write {
  return {
    sql: `insert into gallery_default (tenant, job, gallery, doc) values (?, ?, ?, ?) on conflict (tenant, job, gallery) do nothing`,
    parameters: [tenant, job, gallery, JSON.stringify(defaults)],
  };
}

/** What the gallery entry had as its mapping in that version. */
export function defaultsOf(tenant: number, job: number, gallery: number): Query<Configuration> {
  return {
    sql: `select doc from gallery_default where tenant = ? and job = ? and gallery = ?`,
    parameters: [tenant, job, gallery],
    decode: (row) => decodeJson<Configuration>(text(decodeColumns(row), 'doc')),
  };
}

/** The newest version below that one whose mapping is kept; 0: it took or looked at its first one without knowing where it came from. */
export function keptBelow(tenant: number, job: number, gallery: number): Query<number> {
  return {
    sql: `select gallery from gallery_default where tenant = ? and job = ? and gallery < ? order by gallery desc limit 1`,
    parameters: [tenant, job, gallery],
    decode: (row) => integer(decodeColumns(row), 'gallery'),
  };
}

/** Forgets mappings between two versions that no configuration comes from: they were in drafts that were thrown away. */
export function forgetDefaultsBetween(tenant: number, job: number, above: number, below: number): Write {
  return {
    sql: `delete from gallery_default where tenant = ? and job = ? and gallery > ? and gallery < ? and not exists (
            select 1 from configuration c where c.tenant = gallery_default.tenant and c.job = gallery_default.job
              and c.gallery = gallery_default.gallery)`,
    parameters: [tenant, job, above, below],
  };
}
