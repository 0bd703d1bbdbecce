import type { Query, Seq, Write } from '#storage/port.ts';
import type { Configuration } from '../model/configuration.ts';
import { decodeColumns, decodeJson, text } from './decode-columns.ts';

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
