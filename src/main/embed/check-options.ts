import { didYouMean } from '#applications/did-you-mean.ts';
import { StartupError } from '../startup-error.ts';
import type { ServiceProviderOptions } from './options.ts';

const known: Readonly<Record<keyof ServiceProviderOptions, true>> = {
  data: true,
  store: true,
  publicUrl: true,
  basePath: true,
  profile: true,
  tenants: true,
  authenticate: true,
  hooks: true,
  hookDeadline: true,
  log: true,
  key: true,
  keyFile: true,
  thread: true,
  trustedProxy: true,
};

const levels = ['debug', 'info', 'warn', 'error'] as const;
const logLevels: readonly unknown[] = [...levels, 'silent'];

/** Ten minutes: the client has gone long before. */
const longestDeadline = 600_000;

/** Where the service provider is found, once its options were looked at. */
export interface Place {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** What stands before `/t/…` in a request's path: '' or `/scim`. */
  readonly mount: string;
}

/** Looks at what plain JavaScript may have got wrong, before anything is opened. @throws StartupError naming the option */
export function checkOptions(options: ServiceProviderOptions): Place {
  if (typeof options !== 'object' || options === null) {
    throw wrong('serviceProvider wants its options as an object.', example);
  }
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(known, name)) {
      const names = Object.keys(known);
      throw wrong(`There is no option ${name}.`, `${didYouMean(name, names)}Options are ${names.join(', ')}.`);
    }
  }
  const { data, tenants = [], hookDeadline = 1, log = 'warn', hooks = [], authenticate } = options;
  if (typeof data !== 'string' || data.trim() === '') {
    throw wrong('data is missing: the folder for the store and its key.', example);
  }
  if (!Array.isArray(tenants)) throw wrong('tenants is no list of names.', "Write tenants: ['acme'].");
  if (!(hookDeadline > 0 && hookDeadline <= longestDeadline)) {
    throw wrong(`hookDeadline is no number of milliseconds from 1 to ${longestDeadline}.`, 'Leave it out for 10,000.');
  }
  if (![hooks].flat().every(isFunction)) throw wrong('hooks is neither a function nor a list of functions.', example);
  if (authenticate !== undefined && !isFunction(authenticate)) throw wrong('authenticate is no function.', example);
  if (typeof log === 'string' && !logLevels.includes(log)) {
    throw wrong(`There is no log level ${log}.`, `Levels are ${logLevels.join(', ')}.`);
  }
  if (typeof log === 'object' && !levels.every((level) => isFunction(log[level]))) {
    throw wrong(
      `log is no logger: it has not all of ${levels.join(', ')}.`,
      'Each is called with a message and fields.',
    );
  }
  return placeOf(options);
}

function placeOf({ publicUrl, basePath }: ServiceProviderOptions): Place {
  const url = typeof publicUrl === 'string' ? URL.parse(publicUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw wrong(
      `publicUrl is ${publicUrl === undefined ? 'missing' : JSON.stringify(publicUrl)}: every address that clients are told begins with it.`,
      'Write the URL under which they reach the application, with the path it is mounted at: https://app.example/scim.',
    );
  }
  const mount = (basePath ?? url.pathname).replace(/\/+$/, '');
  if (mount !== '' && !mount.startsWith('/')) {
    throw wrong(`basePath is ${JSON.stringify(basePath)}.`, 'It begins with a slash: /scim.');
  }
  return { publicUrl: url.href.replace(/\/+$/, ''), mount };
}

const example = "Write serviceProvider({ data: './scim-data', publicUrl: 'https://app.example' }).";

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function wrong(message: string, advice: string): StartupError {
  return new StartupError('option-refused', message, advice);
}
