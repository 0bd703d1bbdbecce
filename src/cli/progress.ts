import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work is: a bar on a terminal, a plain line a step elsewhere. */
export interface Progress {
  /** `total` 0: not known. */
  at(done: number, total: number, what: string): void;
  end(): void;
}

export function createProgress(terminal: boolean, say: (text: string) => void): Progress {
  return terminal ? createBar() : createLines(say);
}

function createBar(): Progress {
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {what}', stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    at(done, total, what) {
      const all = Math.max(total, done);
      if (!started) bar.start(all, done, { what });
      else {
        bar.setTotal(all);
        bar.update(done, { what });
      }
      started = true;
    },
    end: () => bar.stop(),
  };
}

function createLines(say: (text: string) => void): Progress {
  let last = '';
  return {
    at(done, total, what) {
      const text = total > 0 ? `${what}: ${done} of ${total}` : done > 0 ? `${what}: ${done}` : what;
      if (text !== last) say(text);
      last = text;
    },
    end() {},
  };
}
