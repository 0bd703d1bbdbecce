import { lockFolder } from '#storage/sqlite/folder-lock.ts';

/** Owns the folder of its argument until it is killed. */
const lock = lockFolder(process.argv[2] ?? '');
process.stdout.write('locked\n');
process.stdin.on('close', () => lock.release()).resume();
