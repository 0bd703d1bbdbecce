import { expect, test } from 'vitest';
import { StorageUnavailable } from '../port.ts';
import { ThreadCaller } from './thread-caller.ts';

test('a thread that cannot start makes everything asked of it unavailable, and can be closed', async () => {
  const thread = new ThreadCaller('reader-thread', { file: '/nowhere/at/all.db' });
  const asked = thread.call({ kind: 'rows', sql: 'select 1', parameters: [] });
  await expect(asked).rejects.toThrow(StorageUnavailable);
  await expect(thread.ready()).rejects.toThrow('Restart Rollcall');
  await expect(thread.call({ kind: 'rows', sql: 'select 1', parameters: [] })).rejects.toThrow(StorageUnavailable);
  await thread.close();
});
