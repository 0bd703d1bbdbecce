/** Tells the demo's story on a stream and keeps count of what did not go as it should. */
export interface Narrator {
  heading(text: string): void;
  line(text: string): void;
  /** One thing that must hold: told with a tick or a cross. */
  check(text: string, holds: boolean): void;
  /** A bar that is drawn again on a terminal and said in steps of a quarter elsewhere. */
  progress(label: string, done: number, total: number): void;
  failures(): readonly string[];
}

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const WIDTH = 30;

export function createNarrator(stream: Stream): Narrator {
  const failures: string[] = [];
  const told = new Map<string, number>();
  const colour = (code: number, text: string) => (stream.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    heading: (text) => stream.write(`\n${colour(1, text)}\n`),
    line: (text) => stream.write(`  ${text}\n`),
    check(text, holds) {
      if (!holds) failures.push(text);
      stream.write(`  ${holds ? colour(32, '✓') : colour(31, '✗')} ${text}\n`);
    },
    progress(label, done, total) {
      const share = total === 0 ? 1 : done / total;
      const quarter = Math.floor(share * 4);
      if (stream.isTTY) {
        const filled = Math.round(share * WIDTH);
        stream.write(`\r  ${label.padEnd(22)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`);
        if (done >= total) stream.write('\n');
      } else if (told.get(label) !== quarter) {
        stream.write(`  ${label}: ${done} of ${total}\n`);
      }
      told.set(label, quarter);
    },
    failures: () => failures,
  };
}
