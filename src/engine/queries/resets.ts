import type { Write } from '#storage/port.ts';
import type { Reset } from '../model/reset.ts';
import { allowHeld } from './held.ts';
import { setForced } from './jobs.ts';

/** Forgets what a restart is to forget. What was sent without a settled reply is never forgotten: it is matched before a second create. */
export function resetWrites(tenant: number, job: number, reset: Reset): readonly Write[] {
  const { watermark, escrows, quarantine, links, force } = reset;
  const of = [tenant, job];
  const forget = (table: string) => ({ sql: `delete from ${table} where tenant = ? and job = ?`, parameters: of });
  const set = [...(watermark ? ['watermark = 0'] : []), ...(quarantine ? ['quarantine = null', 'not_before = 0'] : [])];
  return [
    {
      sql: `update job set ${[...set, 'job = job'].join(', ')} where tenant = ? and job = ?`,
      parameters: of,
      rows: 1,
      refusal: 'no-such-job',
    },
    ...(escrows ? [work('first_failed is not null', of)] : []),
    // A full cycle comes to all of them; what failed keeps its attempts unless these are forgotten, too.
    ...(watermark ? [work('first_failed is null', of), superseded(of)] : []),
    ...(links ? ['link', 'written_member', 'account', 'listed_match', 'planned'].map(forget) : []),
    ...(force ? [setForced(tenant, job, true), ...allowHeld(tenant, job)] : []),
  ];
}

function work(which: string, of: readonly number[]): Write {
  return { sql: `delete from work where tenant = ? and job = ? and sent is null and ${which}`, parameters: of };
}

function superseded(of: readonly number[]): Write {
  return {
    sql: `update cycle set state = 'superseded' where tenant = ? and job = ? and state in ('running', 'stopped', 'interrupted')`,
    parameters: of,
  };
}
