import type { LoggedEntry } from '#engine/log/list-entries.ts';
import { viewSteps } from '../jobs/log.ts';
import type { ExplainedEntry } from './explained.ts';

/** An entry of the log as an explanation shows it: what was decided, sent and answered. */
export function viewDecided(entry: LoggedEntry): ExplainedEntry {
  const { cycle, action, status, code, body } = entry;
  return {
    entry: entry.entry,
    at: new Date(entry.at).toISOString(),
    cycle,
    action,
    status,
    code: code ?? null,
    message: body.message,
    steps: viewSteps(entry),
    modified: body.modified,
    exchanges: body.exchanges,
  };
}
