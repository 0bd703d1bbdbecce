import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** Empty: all of them. */
  readonly only: readonly string[];
  readonly json: string | undefined;
  /** Write the tables into README.md. */
  readonly readme: boolean;
  readonly profile: string | undefined;
  readonly help: boolean;
}

export const usage = `node bench/run.ts [--quick] [--only SUITE,…] [--json FILE] [--readme] [--profile DIR]

  --quick         short rounds on little data: shows that everything runs, the figures are worth nothing
  --only SUITE    only these suites, separated by commas
  --json FILE     every sample of every round
  --readme        puts the tables into bench/README.md, with date and machine
  --profile DIR   a CPU profile of each server, to be read with: node bench/hot-functions.ts FILE`;

/** Reads the command line. @throws Error for what is not known, saying so */
export function readOptions(argv: readonly string[], suites: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      readme: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((names) => names.split(','));
  const unknown = only.find((name) => !suites.includes(name));
  if (unknown !== undefined) throw new Error(`There is no suite ${unknown}: they are ${suites.join(', ')}.`);
  if (values.readme && (values.quick || only.length > 0)) {
    throw new Error('--readme wants a whole run: leave out --quick and --only.');
  }
  return { ...values, only, json: values.json, profile: values.profile };
}
