import type { Query } from '#storage/port.ts';
import { decodeConfigurationRow } from './decode-configuration-row.ts';
import type { ExplainedConfiguration } from './explained.ts';

/** One version of a configuration, or the one that was current at a time (ms): who saved it, when and why. */
export function configurationsOf(
  tenant: number,
  job: number,
  which: { readonly version: number } | { readonly at: number },
): Query<ExplainedConfiguration> {
  const [condition, value] = 'version' in which ? ['version = ?', which.version] : ['at <= ?', which.at];
  return {
    sql: `select version, author, note, at from configuration
          where tenant = ? and job = ? and state in ('current', 'past') and ${condition} order by version desc limit 1`,
    parameters: [tenant, job, value],
    decode: decodeConfigurationRow,
  };
}
