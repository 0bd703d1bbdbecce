import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshFolder, rollcall, rollcallHere, rollcallJson } from '#test/support/command-line.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

function below(name: string): string {
  return join(folder.path, name);
}

/** Every refusal is words on standard error, without a stack, and nothing on standard output. */
async function refused(args: readonly string[], status: number, ...words: readonly string[]): Promise<void> {
  const ended = await rollcallHere(args);
  expect(ended.status, ended.err).toBe(status);
  expect(ended.out).toBe('');
  for (const word of words) expect(ended.err).toContain(word);
  expect(ended.err).not.toMatch(/\n\s+at /);
  expect(ended.err).not.toMatch(/[ \t]$/m);
}

describe('a folder that cannot be used', () => {
  it('ends the process with status 3 and one sentence', async () => {
    writeFileSync(below('plain'), '');
    const ended = await rollcall(['serve', '--port', '0', '--data', below('plain')]);
    expect(ended).toMatchObject({ status: 3, out: '', err: expect.stringContaining(below('plain')) });
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is a folder with other things in it: nothing is written there', async () => {
    const foreign = below('foreign');
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'precious');
    await refused(['serve', '--port', '0', '--data', foreign], 3, foreign, 'holds no Rollcall data', '--data');
    expect(readdirSync(foreign)).toEqual(['thesis.txt']);
  });

  it('is a file', async () => {
    writeFileSync(below('file'), '');
    await refused(['tenant', 'list', '--data', below('file')], 3, below('file'), '--data');
  });

  it('lies where nothing can be made', async () => {
    await refused(['serve', '--port', '0', '--data', '/proc/rollcall'], 3, '/proc/rollcall', '--data');
  });

  it('was written by a newer version', async () => {
    const newer = below('newer');
    mkdirSync(newer);
    writeFileSync(join(newer, 'rollcall.json'), JSON.stringify({ format: 99, url: 'http://localhost:8080' }));
    await refused(['tenant', 'list', '--data', newer], 3, 'newer', 'layout 99');
    expect(readdirSync(newer)).toEqual(['rollcall.json']);
  });

  it('lost its key: the data is left as it is and opens again with the key', async () => {
    const data = below('keyless');
    await rollcallJson(['tenant', 'create', 'acme', '--profile', 'generic', '--data', data]);
    const key = readFileSync(join(data, 'secret.key'));
    rmSync(join(data, 'secret.key'));
    await refused(['tenant', 'list', '--data', data], 3, 'secret.key', 'ROLLCALL_KEY_FILE');
    expect(readdirSync(data)).not.toContain('secret.key');
    writeFileSync(join(data, 'secret.key'), key);
    const { tenants } = await rollcallJson(['tenant', 'list', '--data', data]);
    expect(tenants).toHaveLength(2);
  });

  it('holds a damaged mark', async () => {
    const damaged = below('damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'rollcall.json'), '{"for');
    await refused(['tenant', 'list', '--data', damaged], 3, 'rollcall.json');
  });
});

describe('an address that cannot be used', () => {
  it('is a port that is taken: the folder is free again afterwards', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = addressOf(other.address());
    await refused(['serve', '--port', String(port), '--data', below('port')], 3, `Port ${port} is taken`, '--port');
    other.close();
    expect((await rollcallHere(['tenant', 'list', '--data', below('port')])).status).toBe(0);
  });

  it('is reachable from outside without TLS', async () => {
    const args = ['serve', '--host', '0.0.0.0', '--port', '0', '--data', below('outside')];
    await refused(args, 3, '--tls-cert', '--behind-proxy');
  });

  it('is no port, no URL or half a certificate', async () => {
    await refused(
      ['serve', '--port', 'http', '--data', below('x')],
      2,
      '--port must be a whole number, from 0 to 65535; http is not.',
    );
    await refused(
      ['serve', '--public-url', 'rollcall', '--data', below('x')],
      2,
      '--public-url must be a web address',
      'rollcall is not',
    );
    await refused(['serve', '--tls-cert', 'a.pem', '--data', below('x')], 2, '--tls-key');
  });
});

describe('a command that cannot be done', () => {
  const at = ['--data', below('words')];

  it('names what is not there, and where to look', async () => {
    await refused(['tenant', 'show', 'nobody', ...at], 1, 'nobody', 'rollcall tenant list');
    await refused(['credential', 'create', '--tenant', 'nobody', ...at], 1, 'nobody');
    await refused(['directory', 'show', 'nobody@example.org', ...at], 1, 'nobody@example.org');
    await refused(['app', 'show', 'Nothing', ...at], 1, 'Nothing', 'rollcall app list');
    await refused(['directory', 'import', below('none.csv'), ...at], 1, 'none.csv cannot be read (it is not there');
  });

  it('names whom was meant, by the beginning of the name or by the name that is shown', async () => {
    await rollcallJson(['directory', 'add', 'grace@example.org', 'displayName=Grace Hopper', ...at]);
    const meant = 'Did you mean grace@example.org?';
    for (const who of ['grce@example.org', 'gracie@example.org', 'Grace Hopper']) {
      await refused(['directory', 'show', who, ...at], 1, `has no user ${who}.`, meant);
      await refused(['directory', 'disable', who, ...at], 1, meant);
    }
    await refused(['directory', 'show', 'xyz@example.org', ...at], 1, 'xyz@example.org. rollcall directory list');
    await rollcallJson(['directory', 'delete', 'grace@example.org', ...at]);
  });

  it('says why an application is not offered, and what to do instead', async () => {
    await refused(['app', 'add', 'zoom', ...at], 1, 'The gallery has no Zoom.', 'OAuth', 'single sign-on');
    await refused(['app', 'add', 'slack', ...at], 1, 'The gallery has no Slack.', 'create your own application');
    await refused(['app', 'add', 'generc', ...at], 1, 'Did you mean generic?');
  });

  it.each<[string, string, string]>([
    ['is a folder', '', 'it is a folder'],
    ['is not there', 'nowhere.json', 'it is not there'],
    ['is empty', 'empty.json', 'is empty'],
    ['stops being JSON', 'torn.json', 'torn.json:2:9 is not JSON'],
    ['is JSON of another kind', 'list.json', 'is JSON, but no object'],
    ['is UTF-16', 'wide.json', 'is not UTF-8 text: it is UTF-16'],
    ['is no text', 'picture.json', 'is not UTF-8 text: it holds bytes that are none'],
  ])('says that a file %s', async (_, name, words) => {
    writeFileSync(below('empty.json'), '\n');
    writeFileSync(below('torn.json'), '{"key": "badge",\n "type" "string"}');
    writeFileSync(below('list.json'), '[]');
    writeFileSync(below('wide.json'), Buffer.from('\uFEFF{}', 'utf16le'));
    writeFileSync(below('picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
    await refused(['tenant', 'type', 'add', 'acme', below(name), ...at], 2, below(name), words);
  });

  it('refuses a tenant name that cannot stand in a URL, and one that is taken', async () => {
    await refused(['tenant', 'create', 'Acme_1', '--profile', 'generic', ...at], 1, 'Acme_1');
    await refused(['tenant', 'create', 'a'.repeat(64), '--profile', 'generic', ...at], 1, '63');
    await rollcallJson(['tenant', 'create', 'acme', '--profile', 'generic', ...at]);
    await refused(['tenant', 'create', 'acme', '--profile', 'generic', ...at], 1, 'acme', 'exists already');
  });

  it('names the profile that was meant, and asks for --sandbox where one is needed', async () => {
    await refused(['tenant', 'create', 'b', '--profile', 'genric', ...at], 1, 'Did you mean generic?');
    await refused(['tenant', 'create', 'b', '--profile', 'playvox', ...at], 1, '--sandbox');
    const sandbox = ['tenant', 'create', 'b', '--profile', 'playvox', '--sandbox', ...at];
    expect((await rollcallHere(sandbox)).status).toBe(0);
  });

  it('refuses a permission that the profile does not know, naming those it has', async () => {
    await rollcallJson(['tenant', 'create', 'calls', '--profile', 'purecloud', '--sandbox', ...at]);
    const make = ['credential', 'create', '--tenant', 'calls', '--sandbox', ...at, '--permission'];
    await refused([...make, 'nope'], 1, 'no permission nope', 'directory:group:edit, directory:user:add');
    await refused([...make, 'directory:user:ad'], 1, 'Did you mean directory:user:add');
    expect((await rollcallHere([...make, 'directory:user:add'])).status).toBe(0);
  });

  it('says which words the log knows, and that nobody has the name that was asked for', async () => {
    await refused(
      ['log', 'list', '--status', 'bogus', ...at],
      1,
      'no status bogus',
      'success, failure, skipped, warning',
    );
    await refused(['log', 'list', '--action', 'crate', ...at], 1, 'Did you mean create?');
    const ended = await rollcallHere(['log', 'list', '--user', 'nobody', ...at]);
    expect(ended).toMatchObject({ status: 0, out: expect.stringContaining('Nobody is called nobody') });
    const known = await rollcallHere(['log', 'list', '--status', 'failure', ...at]);
    expect(known).toMatchObject({ status: 0, out: 'No entry.\n' });
  });

  it('names the command that connects an application which is not connected yet', async () => {
    await rollcallJson(['app', 'add', 'generic', '--name', 'Wiki 2', ...at]);
    for (const command of [
      ['app', 'test'],
      ['job', 'start'],
    ]) {
      const ended = await rollcallHere([...command, 'Wiki 2', ...at]);
      expect(ended).toMatchObject({ status: 1, err: expect.stringContaining('Wiki 2 cannot be reached yet') });
      expect(ended.err).toContain('rollcall app connect "Wiki 2"');
    }
  });

  it('judges numbers itself, with status 2', async () => {
    await refused(
      ['job', 'set', 'Wiki', '--interval', '1.5', ...at],
      2,
      '--interval must be a whole number of minutes',
    );
    await refused(['log', 'list', '--limit', 'many', ...at], 2, '--limit must be a whole number, from 1 to 1000');
    await refused(['app', 'set', 'Wiki', '--rate', 'fast', ...at], 2, '--rate must be a number of requests per second');
  });

  it('tells in words what only the server can judge', async () => {
    const notify = ['app', 'set', 'Wiki', '--notify', 'nobody', ...at];
    await refused(notify, 1, 'The field notificationEmail must be an e-mail address.');
  });

  it('tells what was not understood with status 2', async () => {
    await refused(['tenant', 'create', ...at], 2, '--profile');
    await refused(['tenant', 'create', '--profile', 'generic', ...at], 2, 'name');
    await refused(['tenat', 'list'], 2, 'There is no command tenat. Did you mean tenant?');
    await refused(
      ['app', 'mapping', 'add'],
      2,
      'rollcall app mapping has no command add',
      'app mapping has show, set,',
    );
    await refused(['tenant', 'list', '--frobnicate', ...at], 2, '--frobnicate', 'rollcall tenant list --help');
    await refused(['tenant', 'list', '--jsn', ...at], 2, 'Did you mean --json?');
    await refused(['tenant', 'list', '--data'], 2, '--data <folder> needs a value: where this installation keeps');
    await refused(['directory', 'import', ...at], 2, 'needs <file...>, CSV files of people and groups.');
    await refused(['app', 'show', 'My', 'Wiki', ...at], 2, '"Wiki" is too many', 'quotes');
    await refused(['task', 'retry', 'nothing', ...at], 2, 'nothing is not the key of a task.', 'rollcall task list');
    await refused(['app', 'set', 'Wiki', '--vocabulary', 'google', ...at], 2, 'google', 'entra or okta');
  });

  it('names the words that there are where another one was given', async () => {
    await refused(['retention', 'set', 'logs', '30', ...at], 2, '<kind> logs is not known. Give log, leavers,');
    const make = ['credential', 'create', '--tenant', 'acme', '--scope', 'all', ...at];
    await refused(make, 2, '--scope all is not known. Give full, read-only,');
    await refused(['tenant', 'delete', 'acne', ...at], 1, 'There is no tenant acne.', 'rollcall tenant list');
  });

  it('takes away what an option may be without', async () => {
    const made = await rollcallJson(['credential', 'create', '--tenant', 'acme', '--expires', 'never', ...at]);
    expect(made.expiresAt).toBeNull();
    await rollcallJson(['app', 'add', 'generic', '--name', 'Fast', ...at]);
    const set = ['app', 'set', 'Fast', '--rate'];
    expect(await rollcallJson([...set, '50', '--concurrency', '3', ...at])).toMatchObject({ concurrency: 3 });
    expect(await rollcallJson([...set, '', '--concurrency', '', ...at])).toMatchObject({ concurrency: null });
  });

  it('says at its line what kind of value a file must have', async () => {
    const file = below('profile.yaml');
    writeFileSync(file, 'key: my-app\nname: 5\n');
    const ended = await rollcallHere(['profile', 'check', file]);
    expect(ended.err).toContain(`${file}:2:1 name must be text, and is a number.`);
    expect(ended.err).toContain(`${file}:1:1 rollcallProfile: it is one of 1.`);
  });

  it('refuses an attribute that the directory does not have, naming what is close', async () => {
    await refused(['directory', 'add', 'ada@example.org', 'departmnt=Sales', ...at], 1, 'Did you mean department?');
    const { total } = await rollcallJson(['directory', 'list', ...at]);
    expect(total).toBe(0);
  });

  it('names file, line and column of a bad row and imports nothing', async () => {
    const file = below('people.csv');
    writeFileSync(file, 'userPrincipalName,displayName,accountEnabled\nada@example.org,Ada,perhaps\n');
    const ended = await rollcallHere(['directory', 'import', file, ...at]);
    expect(ended.status).toBe(1);
    expect(ended.out).toContain('people.csv:2 accountEnabled');
    expect(ended.err).toContain('nothing was imported');
  });
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('It listens on no port.');
  return address;
}
