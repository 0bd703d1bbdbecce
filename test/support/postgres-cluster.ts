import { execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Cluster {
  readonly url: string;
  /** Ends the server at once, as a crash does: what was committed is found again by recovery. */
  halt(): Promise<void>;
  /** Starts it again where it was. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** A throw-away PostgreSQL without fsync, on a socket in a folder of its own; it ends when this process does. */
export async function startCluster(): Promise<Cluster> {
  const programs = await findPrograms();
  const owner = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  chmodSync(folder, 0o755);
  if (owner !== undefined) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
  const as = { cwd: folder, ...owner };
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'rollcall', '-A', 'trust', '-N', '-E', 'UTF8', ...collation],
    as,
  );
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'max_connections=200',
    'shared_buffers=64MB',
    'listen_addresses=',
  ];
  const server = [join(programs, 'postgres'), '-D', data, '-k', folder, ...settings.flatMap((one) => ['-c', one])];
  // the shell holds our pipe: when this process ends, however it ends, the server is told to stop
  const script = '"$@" </dev/null >"$0" 2>&1 & cat >/dev/null; kill -INT $!; wait';
  async function launch(): Promise<() => Promise<void>> {
    const shell = spawn('/bin/sh', ['-c', script, join(folder, 'log'), ...server], {
      ...as,
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    const exited = new Promise<void>((resolve) => shell.once('exit', () => resolve()));
    await accepting(programs, folder);
    return async () => {
      shell.stdin.end();
      await exited;
    };
  }
  let end = await launch();
  return {
    url: `postgresql://rollcall@localhost/postgres?host=${encodeURIComponent(folder)}`,
    halt: async () => {
      await run(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], as);
      await end();
    },
    resume: async () => {
      end = await launch();
    },
    stop: async () => {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A collation that is not "C": what forgets to say `collate "C"` sorts differently and is found out. */
const collation = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=en-US'];

async function accepting(programs: string, folder: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await run(join(programs, 'pg_isready'), ['-h', folder, '-q']).then(
      () => true,
      () => false,
    );
    if (ready) return;
    await setTimeout(50);
  }
  const log = existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : 'it wrote no log';
  throw new Error(`PostgreSQL did not start in ${folder}:\n${log}`);
}

/** The folder of initdb, postgres and pg_isready: on the PATH, in Debian's place, or installed now when we may. */
async function findPrograms(): Promise<string> {
  const found = installed();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], { env });
    const now = installed();
    if (now !== undefined) return now;
  }
  throw new Error(
    'The tests of the PostgreSQL store need PostgreSQL 15 or later: install it (Debian: apt-get install postgresql; ' +
      'macOS: brew install postgresql@17), or set ROLLCALL_TEST_POSTGRES to the URL of a database they may fill.',
  );
}

function installed(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root: then the package's own user, or nobody. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) throw new Error('PostgreSQL does not run as root: make a user "postgres".');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
