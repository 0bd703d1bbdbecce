import type { Write } from '#storage/port.ts';
import type { Run } from '../execute/run.ts';
import type { LogEntry } from '../model/log-entry.ts';
import type { Counted } from './count-writes.ts';

/** Most modified properties that one entry lists. */
const mostModified = 200;

/** The write of an entry, and what is counted of it in the same commit (`countsOf`). */
export interface EntryWrite extends Write {
  readonly counted: Counted;
}

/** One entry of the provisioning log, as a write. Exchanges come redacted from the target. */
export function insertEntry(run: Run, logged: LogEntry): EntryWrite {
  const { tenant, job, cycle, deps } = run;
  const { message, advice, situation, steps, modified, exchanges, ground, action, status, code } = logged;
  const body = { message, advice, situation, steps, modified: modified.slice(0, mostModified), exchanges, ground };
  const entry = logged.entry ?? deps.random.entry();
  const took =
    exchanges.length === 0 ? null : Math.round(exchanges.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  return {
    sql: `insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body, took)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      entry,
      job.job,
      cycle.cycle,
      logged.source,
      logged.type,
      wellFormed(logged.identity),
      logged.target ?? null,
      action,
      status,
      code ?? null,
      cycle.configuration,
      // Well-formed by itself: JSON.stringify writes NUL and lone surrogates as escapes (ECMA-262, QuoteJSONString).
      JSON.stringify(body),
      took,
    ],
    counted: { entry, job: job.job, action, status, code, took: took ?? undefined },
  };
}

/** A target may answer with text that no store holds. */
function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
