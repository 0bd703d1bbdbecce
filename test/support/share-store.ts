import type { Storage } from '#storage/port.ts';

/** Opens a store at the first call and gives the same to all: tenants keep tests apart as they keep customers apart. */
export function shareStore(open: () => Promise<Storage>): () => Promise<Storage> {
  const opened: { store?: Promise<Storage> } = {};
  return () => {
    opened.store ??= open();
    return opened.store;
  };
}
