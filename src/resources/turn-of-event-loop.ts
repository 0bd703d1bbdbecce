/**
 * Lets requests and timers have their turn. A point read of SQLite answers at once, so a long loop of nothing else would keep
 * everybody waiting until it ends.
 */
export function turnOfEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
