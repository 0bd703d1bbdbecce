import { decodeColumns, integer } from './decode-columns.ts';

/** Which job, of which tenant. */
export interface JobKey {
  readonly tenant: number;
  readonly job: number;
}

/** The columns `tenant` and `job`. */
export function jobKeyOf(row: unknown): JobKey {
  const values = decodeColumns(row);
  return { tenant: integer(values, 'tenant'), job: integer(values, 'job') };
}
