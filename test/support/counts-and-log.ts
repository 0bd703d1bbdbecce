import { decodeCounted } from '#engine/log/count-entries.ts';
import { countWrites } from '#engine/log/count-writes.ts';
import type { Storage } from '#storage/port.ts';

/** The counts of a tenant as they are kept and as its log has them, in the same order. */
export async function countsAndLog(
  storage: Pick<Storage, 'read'>,
  tenant: number,
): Promise<{ readonly counts: readonly string[]; readonly log: readonly string[] }> {
  const all = <Row>(sql: string, decode: (row: unknown) => Row) => storage.read({ sql, parameters: [tenant], decode });
  const line = (row: unknown) => Object.values(Object(row)).join(' ');
  const entries = await all(
    'select entry, job, identity, action, status, code, took from log where tenant = ? order by entry',
    decodeCounted,
  );
  const counts = [
    ...(await all(
      'select tenant, hours, since, job, status, action, code, count, latest from log_count where tenant = ?',
      line,
    )),
    ...(await all('select tenant, hours, since, job, took, count from log_took where tenant = ?', line)),
  ];
  const log = countWrites(tenant, entries).map(({ parameters }) => parameters.join(' '));
  return { counts: counts.sort(), log: log.sort() };
}
