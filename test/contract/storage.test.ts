import { describe } from 'vitest';
import { postgresPlaces, sqlitePlaces } from '#test/support/stores.ts';
import { backupContract } from './storage/backup-contract.ts';
import { commitContract } from './storage/commit-contract.ts';
import { feedContract } from './storage/feed-contract.ts';
import { leaseContract } from './storage/lease-contract.ts';
import { scanContract } from './storage/scan-contract.ts';
import type { Subject } from './storage/subject.ts';

/** One contract for every store. No case is left out for any of them. */
function storageContract(subject: Subject): void {
  commitContract(subject);
  feedContract(subject);
  scanContract(subject);
  backupContract(subject);
  leaseContract(subject);
}

describe('the store in SQLite, inline', () => {
  storageContract({ name: 'sqlite', place: sqlitePlaces(false) });
});

describe('the store in SQLite, threaded', () => {
  storageContract({ name: 'sqlite threaded', place: sqlitePlaces(true) });
});

describe('the store in PostgreSQL', () => {
  storageContract({ name: 'postgres', place: postgresPlaces() });
});
