import type { FaultRule, FaultScript } from './fault-script.ts';

/** What becomes of one request: the fields of every fault that met it, the first one's first. */
export type Trouble = Omit<FaultRule, 'name' | 'method' | 'path' | 'after' | 'times' | 'every' | 'probability'> & {
  /** The names of the faults, for the printed line. */
  readonly names: readonly string[];
};

export interface FaultPicker {
  /** Asked once for each request, `path` below the Tenant URL. */
  next(request: { readonly method: string; readonly path: string }): Trouble | undefined;
  /** How often each fault happened, in their order. */
  happened(): readonly { readonly fault: string; readonly times: number }[];
}

/** Counts the requests that each fault meets and says which happen. The same script, seed and requests: the same faults. */
export function createFaultPicker(script: FaultScript, seed = script.seed ?? 1): FaultPicker {
  const chance = seeded(seed);
  const rules = script.faults.map((rule, index) => ({
    rule,
    name: rule.name ?? `fault ${index + 1}`,
    path: rule.path === undefined ? undefined : pathPattern(rule.path),
    met: 0,
    times: 0,
  }));
  return {
    next({ method, path }) {
      const fired = rules.filter((each) => {
        const { rule } = each;
        if (!isMethod(rule.method, method) || each.path?.test(path) === false) return false;
        each.met += 1;
        const counted = each.met - (rule.after ?? 0);
        if (counted < 1 || (counted - 1) % (rule.every ?? 1) !== 0) return false;
        if (each.times >= (rule.times ?? Number.POSITIVE_INFINITY)) return false;
        if (rule.probability !== undefined && chance() >= rule.probability) return false;
        each.times += 1;
        return true;
      });
      if (fired.length === 0) return undefined;
      let merged: FaultRule = {};
      for (const { rule } of fired) merged = { ...rule, ...merged };
      return { ...merged, names: fired.map(({ name }) => name) };
    },
    happened: () => rules.map(({ name, times }) => ({ fault: name, times })),
  };
}

function isMethod(wanted: FaultRule['method'], method: string): boolean {
  return wanted === undefined || [wanted].flat().some((one) => one === method);
}

/** `/Users/*` and `/Groups/**` as a pattern; letter case counts, as in URLs. */
function pathPattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
