import type { Write } from '#storage/port.ts';
import type { Run } from '../execute/run.ts';
import type { LogEntry } from '../model/log-entry.ts';

/** Most modified properties that one entry lists. */
const mostModified = 200;

/** One entry of the provisioning log, as a write. Exchanges come redacted from the target. */
export function insertEntry(run: Run, entry: LogEntry): Write {
  const { tenant, job, cycle, deps } = run;
  const { message, advice, situation, steps, modified, exchanges, ground } = entry;
  const body = { message, advice, situation, steps, modified: modified.slice(0, mostModified), exchanges, ground };
  return {
    sql: `insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body, took)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      entry.entry ?? deps.random.entry(),
      job.job,
      cycle.cycle,
      entry.source,
      entry.type,
      wellFormed(entry.identity),
      entry.target ?? null,
      entry.action,
      entry.status,
      entry.code ?? null,
      cycle.configuration,
      // Well-formed by itself: JSON.stringify writes NUL and lone surrogates as escapes (ECMA-262, QuoteJSONString).
      JSON.stringify(body),
      exchanges.length === 0 ? null : Math.round(exchanges.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
    ],
  };
}

/** A target may answer with text that no store holds. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
