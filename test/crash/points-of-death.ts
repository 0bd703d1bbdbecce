import { writeSync } from 'node:fs';
import type { Storage } from '#storage/port.ts';

/** Passes a point by its name; the one where the process is to die prints it and is killed, as by kill -9. */
export type Pass = (point: string) => void;

/** @param dieAt which point that is passed, from 1; 0 is never */
export function pointsOfDeath(dieAt: number): Pass {
  let passed = 0;
  return (point) => {
    passed += 1;
    if (passed !== dieAt) return;
    writeSync(1, `${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
}

/** A store whose commits are points, as they go out and as they are answered. */
export function watchedStorage(storage: Storage, pass: Pass): Storage {
  return {
    read: (query) => storage.read(query),
    scan: (...given) => storage.scan(...given),
    onFeed: (wake) => storage.onFeed(wake),
    dialect: storage.dialect,
    backup: (file) => storage.backup(file),
    compact: (tables) => storage.compact(tables),
    close: () => storage.close(),
    commit: async (commit) => {
      pass('before a commit');
      const committed = await storage.commit(commit);
      pass('after a commit');
      return committed;
    },
  };
}
