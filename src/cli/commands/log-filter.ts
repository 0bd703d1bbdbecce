import type { Command } from 'commander';
import { wholeNumber } from '../number-option.ts';

/** What narrows the log down. */
export interface FilterOptions {
  readonly app?: string;
  readonly user?: string;
  readonly status?: string;
  readonly action?: string;
  readonly cycle?: number;
  readonly code?: string;
  readonly target?: string;
  readonly text?: string;
  readonly since?: string;
  readonly until?: string;
}

/** Adds the filters of the log to a command. */
export function filterOptions(command: Command): Command {
  return command
    .option('--app <name>', 'only this application')
    .option('--user <user>', 'only this user or group: objectId, userPrincipalName or name')
    .option('--status <status>', 'success, failure, skipped or warning')
    .option('--action <action>', 'create, update, disable, restore, delete, skip or none')
    .option('--cycle <number>', 'only this cycle', wholeNumber('--cycle', { min: 1 }))
    .option('--code <code>', 'only this code, as invalid or unassigned')
    .option('--target <id>', 'only this account or group of the application')
    .option('--text <text>', 'what name, reason, code or target id hold')
    .option('--since <time>', 'a date and time, as 2026-01-31T00:00:00Z')
    .option('--until <time>', 'the same; it and what is later are left out');
}

/** As the endpoints take it. */
export function queryOf({ app, user, status, action, cycle, code, target, text, since, until }: FilterOptions) {
  return { application: app, user, status, action, cycle, code, target, text, since, until };
}
