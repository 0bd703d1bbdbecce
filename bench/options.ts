import { parseArgs } from 'node:util';

export interface Options {
  readonly quick: boolean;
  /** Empty: all of them. */
  readonly only: readonly string[];
  readonly json: string | undefined;
  /** Write the tables into README.md. */
  readonly readme: boolean;
  readonly profile: string | undefined;
  /** Rounds of each row and how long one takes. */
  readonly rounds: number;
  readonly seconds: number;
  /** In the directory of the suites about provisioning; undefined: each suite's own small number. */
  readonly users: number | undefined;
  /** Numbers of users at which the peers are measured. */
  readonly sizes: readonly number[];
  /** Seconds that each server of the peers has to be filled, and again to be asked. */
  readonly patience: number;
  readonly help: boolean;
}

export const usage = `node bench/run.ts [--quick] [--only SUITE,…] [--json FILE] [--readme] [--profile DIR] [--rounds N] [--seconds S] [--users N] [--sizes N,…] [--patience S]

  --quick         short rounds on little data: shows that everything runs, the figures are worth nothing
  --only SUITE    only these suites, separated by commas
  --json FILE     every sample of every round
  --readme        puts the tables into bench/README.md, with date and machine, and the curves beside it; what was not measured stays
  --rounds N      how often each row is measured, default 7
  --seconds S     how long one measurement takes, default 3
  --users N       so many users in the directory of cycle, size, latency, groups and console; without it thousands
  --sizes N,…     so many users in the servers of peers, one size after another, and of growth; default 1000,100000
  --patience S    seconds that each server of peers has at each size to be filled, and again to be asked; default 120
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
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '3' },
      users: { type: 'string' },
      sizes: { type: 'string', default: '1000,100000' },
      patience: { type: 'string', default: '120' },
      help: { type: 'boolean', default: false },
    },
  });
  const only = values.only.flatMap((names) => names.split(','));
  const unknown = only.find((name) => !suites.includes(name));
  if (unknown !== undefined) throw new Error(`There is no suite ${unknown}: they are ${suites.join(', ')}.`);
  if (values.readme && values.quick) {
    throw new Error('--readme wants figures that are worth something: leave out --quick.');
  }
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  if (!(rounds >= 1 && seconds > 0)) throw new Error('--rounds and --seconds are numbers: at least 1, more than 0.');
  const users = values.users === undefined ? undefined : Number(values.users);
  if (users !== undefined && !(Number.isInteger(users) && users >= 1_000))
    throw new Error('--users is a whole number of at least 1000: give --users 100000.');
  const sizes = values.sizes.split(',').map(Number);
  if (!sizes.every((size, at) => Number.isInteger(size) && size >= 200 && size > (sizes[at - 1] ?? 0)))
    throw new Error('--sizes are whole numbers of at least 200, the smallest first: give --sizes 1000,100000.');
  const patience = Number(values.patience);
  if (!(patience > 0)) throw new Error('--patience is a number of seconds: give --patience 600.');
  return { ...values, rounds, seconds, users, sizes, patience, only, json: values.json, profile: values.profile };
}
