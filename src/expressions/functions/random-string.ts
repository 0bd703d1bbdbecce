import type { Outcome } from '../value.ts';
import { failed, numberIn, oneText } from '../value.ts';
import { argumentFailure } from './argument-failure.ts';
import type { CallContext, FunctionDefinition } from './function.ts';
import { eager } from './function.ts';

const digits = '0123456789';
const specials = '!@#$%^&*()-_=+[]{}|;:,.<>?/~';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const smalls = 'abcdefghijklmnopqrstuvwxyz';
const minimums = ['MinimumNumbers', 'MinimumSpecial', 'MinimumCapital', 'MinimumLowercase'] as const;

export const randomString: FunctionDefinition = {
  name: 'RandomString',
  summary: 'A random text with so many digits, special characters, capitals and small letters at least.',
  group: 'text',
  example: { text: 'RandomString(8, 2, 0, 2, 2)', gives: 'x4QvR7ba' },
  parameters: [
    { name: 'Length' },
    ...minimums.map((name) => ({ name })),
    { name: 'CharactersToAvoid', optional: true },
  ],
  apply: eager((values, context) => {
    const counts: number[] = [];
    for (const [at, name] of ['Length', ...minimums].entries()) {
      const count = numberIn(oneText(values[at]));
      if (count === undefined || count < 0)
        return argumentFailure('RandomString', name, values[at], 'a number from 0 on');
      counts.push(Math.trunc(count));
    }
    return build(counts, new Set(oneText(values[5]) ?? ''), context);
  }),
};

function build([length = 0, ...least]: readonly number[], avoid: ReadonlySet<string>, context: CallContext): Outcome {
  const wanted = least.reduce((sum, count) => sum + count, 0);
  if (length > 256 || length < wanted) {
    return failed(
      `RandomString has the length ${length} and minimums of ${wanted} in all`,
      'Give a length of at most 256 and at least the sum of the minimums.',
    );
  }
  const sets = [digits, specials, capitals, smalls].map((set) => [...set].filter((char) => !avoid.has(char)));
  const asked = sets.filter((_, at) => (least[at] ?? 0) > 0);
  // Without any minimum every kind may occur; else the rest is filled from the kinds that were asked for.
  const rest = (asked.length === 0 ? sets : asked).flat();
  if (asked.some((set) => set.length === 0) || rest.length === 0) {
    return failed('RandomString may use no character of a kind it needs', 'Shorten the characters to avoid.');
  }
  const chars = sets.flatMap((set, at) => Array.from({ length: least[at] ?? 0 }, () => pick(set, context)));
  while (chars.length < length) chars.push(pick(rest, context));
  return shuffled(chars, context).join('');
}

function pick(set: readonly string[], context: CallContext): string {
  return set[below(set.length, context)] ?? '';
}

function shuffled(chars: readonly string[], context: CallContext): readonly string[] {
  const mixed = [...chars];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(at + 1, context);
    [mixed[at], mixed[other]] = [mixed[other] ?? '', mixed[at] ?? ''];
  }
  return mixed;
}

/** A number in [0, limit), limit ≤ 256; bytes that would favour low numbers are drawn again, at most 64 times. */
function below(limit: number, context: CallContext): number {
  for (let draw = 0; draw < 64; draw += 1) {
    const byte = context.random.bytes(1)[0] ?? 0;
    if (byte < 256 - (256 % limit)) return byte % limit;
  }
  return 0;
}
