import type { JsonObject } from '#scim/json.ts';
import type { SubjectAccount } from './accounts-of.ts';

interface AccountRow {
  readonly job: number;
  readonly name: string;
  readonly type: string;
  readonly target: string;
  readonly state: string;
  readonly written: string | null;
}

export function decodeAccount(row: unknown): SubjectAccount {
  const { job, name, type, target, state, written } = row as AccountRow;
  return { job, application: name, type, target, state, written: JSON.parse(written ?? '{}') as JsonObject };
}
