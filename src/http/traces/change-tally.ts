import type { ChangedKind } from '#resources/requests/request-trace.ts';
import type { Change } from '#storage/port.ts';

/** Paths that are named of a kind of change. */
const mostPaths = 20;

/** What a request changed, as its trace tells it: kinds, how many of each, and names of attributes. */
export class ChangeTally {
  readonly #kinds = new Map<string, { count: number; readonly paths: Set<string> }>();

  add(changes: readonly Change[]): void {
    for (const { kind, paths } of changes) {
      const known = this.#kinds.get(kind) ?? { count: 0, paths: new Set<string>() };
      known.count += 1;
      for (const path of paths?.split(' ') ?? []) if (known.paths.size < mostPaths) known.paths.add(path);
      this.#kinds.set(kind, known);
    }
  }

  told(): readonly ChangedKind[] {
    return [...this.#kinds].map(([kind, { count, paths }]) => ({ kind, count, paths: [...paths] }));
  }
}
