import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkUrl } from '#main.ts';
import { openPackedProject, type PackedProject } from '#test/support/packed-project.ts';
import { type RunningExample, runExample } from '#test/support/run-example.ts';
import { openBrowser } from '../browser/support/browser.ts';
import { root } from '../house/source-files.ts';

let project: PackedProject;

beforeAll(() => {
  project = openPackedProject([
    'hono@4',
    '@hono/node-server@2',
    'express@5.1.0',
    'express-4@npm:express@4',
    'fastify@5.6.1',
  ]);
}, 300_000);

afterAll(() => project?.remove());

describe('the packed package, installed in an empty project under Node 24', () => {
  it('is compiled JavaScript with types and without sources, tests or a Node of its own', () => {
    const { installed, run } = project;
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(run('node', ['--version']).stdout).toMatch(/^v24\./);
    expect(manifest.optionalDependencies).toBeUndefined();
    expect(manifest.scripts).toEqual({});
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter(
      (name) => !name.includes('node_modules'),
    );
    expect(files.filter((name) => /\.ts$/.test(name) && !/\.d\.ts$/.test(name))).toEqual([]);
    expect(files.filter((name) => /\.test\./.test(name))).toEqual([]);
    expect(files).toContain(join('dist', 'index.d.ts'));
    expect(manifest.workspaces).toBeUndefined();
    expect(files).toContain(join('console', 'dist', 'index.html'));
    expect(files).toContain(join('site', 'dist', 'index.html'));
    expect(files.filter((name) => name.startsWith(join('site', 'src')))).toEqual([]);
    expect(files.filter((name) => name.startsWith(join('console', 'src')))).toEqual([]);
  });

  it('gives everything it exports', () => {
    const { exports } = JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8'));
    for (const name of Object.keys(exports)) {
      const specifier = name.replace(/^\./, 'rollcall');
      const code = `const all = await import(${JSON.stringify(specifier)}); console.log(Object.keys(all).length)`;
      const result = project.run('node', ['--input-type=module', '-e', code]);
      expect(result.stderr).toBe('');
      expect(Number(result.stdout)).toBeGreaterThan(0);
    }
  });

  it('is required by CommonJS, too', () => {
    const code = "const { serviceProvider } = require('rollcall'); console.log(typeof serviceProvider)";
    const result = project.run('node', ['--input-type=commonjs', '-e', code]);
    expect([result.stdout.trim(), result.stderr]).toEqual(['function', '']);
  });

  it('is typed: a project in strict TypeScript compiles against it', () => {
    const { folder } = project;
    writeFileSync(
      join(folder, 'consumer.ts'),
      `import { createServer } from 'node:http';
      import { type Hook, ScimError, serviceProvider, type ToldEvent, toNode } from 'rollcall';
      import { coreUser, createRegistry, userType } from 'rollcall/scim';
      const seats: Hook = async ({ type, operation, after, members }) => {
        if (type !== 'User' || operation !== 'create') return;
        if (after?.userName === 'root') throw new ScimError(400, 'No.', { scimType: 'invalidValue' });
        return { writes: [{ sql: 'insert into app_x values (?)', parameters: [members.added.length] }] };
      };
      const options = { data: './x', publicUrl: 'https://app.example', tenants: ['acme'] };
      const provider = await serviceProvider({
        ...options,
        hooks: [seats, async () => {}, () => undefined],
        authenticate: ({ headers }) => (headers.has('x-key') ? { tenant: 'acme', name: 'key' } : undefined),
      });
      await provider.subscribe({ name: 'a' }, (event: ToldEvent) => console.log(event.type));
      const { token }: { token: string } = await provider.credentials.create('acme', { name: 'x' });
      createServer(toNode(provider.fetch)).listen(3000);
      const type = createRegistry({ schemas: [coreUser], resourceTypes: [userType] }).type('User');
      console.log(token, type?.resourceType.name);
      // @ts-expect-error there is no such option
      await serviceProvider({ ...options, tenant: 'acme' });`,
    );
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
    const strict = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2024', '--module', 'nodenext'];
    const compiled = project.run(process.execPath, [compiler, ...strict, ...types, 'consumer.ts']);
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);
  });

  it('serves its console', () => {
    const code = `
      import { openRollcall } from 'rollcall';
      const rollcall = await openRollcall({ data: ${JSON.stringify(join(project.work, 'data'))}, logLevel: 'silent' });
      const page = await rollcall.fetch(new Request('http://localhost/', { headers: { accept: 'text/html' } }));
      const html = await page.text();
      const script = await rollcall.fetch(new Request(new URL(/src="([^"]+[.]js)"/.exec(html)[1], 'http://localhost/')));
      console.log(page.status, script.status, script.headers.get('content-type'));
      await rollcall.close();`;
    writeFileSync(join(project.folder, 'ask.js'), code);
    const result = project.run('node', ['ask.js']);
    expect(result.stderr + result.stdout).toContain('200 200 text/javascript; charset=utf-8');
  });

  it('runs the demo to its end with status 0', () => {
    const result = project.run('npx', ['rollcall', 'demo', '--exit']);
    expect(result.stderr + result.stdout.slice(-2000), 'the demo').toContain('went as it should');
    expect(result.status).toBe(0);
  });
});

describe('an example, copied into a project that has the package', { timeout: 300_000 }, () => {
  const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: 'ada@acme.example', active: true };
  const deactivate = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'Replace', path: 'active', value: 'False' }],
  };

  /** A user comes, signs in to the application, and is deactivated at the identity provider. */
  async function signedOut({ origin, tenantUrl, token }: RunningExample): Promise<void> {
    const ask = (method: string, path: string, body: object) =>
      fetch(tenantUrl + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const made: unknown = await (await ask('POST', '/Users', user)).json();
    const signIn = await fetch(`${origin}/sign-in?name=ADA@acme.example`);
    const key = await signIn.text();
    const me = async () => (await fetch(`${origin}/me`, { headers: { 'x-key': key } })).status;
    expect(await me()).toBe(200);
    expect((await ask('PATCH', `/Users/${Object(made).id}`, deactivate)).status).toBe(200);
    await expect.poll(me, { timeout: 60_000 }).toBe(401);
  }

  it('is an endpoint in 30 lines that passes the check, and signs out whoever is deactivated', async () => {
    const text = readFileSync(join(root, 'examples', 'node-http', 'server.js'), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
    const example = await runExample(project, 'node-http');
    const checked = project.run('npx', ['rollcall', 'check', example.tenantUrl, '--token', example.token, '--quiet']);
    expect(checked.stdout + checked.stderr).not.toMatch(/^(FAILED|differs)/m);
    expect(checked.status).toBe(0);
    await signedOut(example);
  });

  it.each([
    ['hono', 'hono'],
    ['express', 'express'],
    ['express', 'express-with-express-4'],
    ['fastify', 'fastify'],
  ])('%s, as %s, passes the check and signs out whoever is deactivated', async (name, as) => {
    if (as.endsWith('express-4')) {
      mkdirSync(join(project.folder, as, 'node_modules'), { recursive: true });
      const shim = join(project.folder, as, 'node_modules', 'express');
      mkdirSync(shim);
      writeFileSync(join(shim, 'package.json'), JSON.stringify({ name: 'express', main: 'index.cjs' }));
      writeFileSync(join(shim, 'index.cjs'), "module.exports = require('express-4');");
    }
    const example = await runExample(project, name, as);
    const authorization = `Bearer ${example.token}`;
    const report = await checkUrl({ url: example.tenantUrl, authorization, domain: 'example.com' });
    const wanting = report.findings.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned');
    expect(wanting, example.said()).toEqual([]);
    await signedOut(example);
  });

  it('nextjs answers by its route handlers, which need nothing of Next.js themselves', async () => {
    const { folder, run } = project;
    const script = `
      import { cpSync } from 'node:fs';
      cpSync(${JSON.stringify(join(root, 'examples', 'nextjs'))}, './nextjs', { recursive: true });
      const scim = await import('./nextjs/app/scim/%5B...path%5D/route.js');
      const { provider } = await import('./nextjs/lib/provider.js');
      const own = await import('./nextjs/app/me/route.js');
      const opened = await provider();
      const { baseUrl, token } = await opened.credentials.create('acme', { name: 'Second' });
      const ask = (method, path, body) => scim[method](new Request(baseUrl + path, {
        method,
        headers: { authorization: 'Bearer ' + token, 'content-type': 'application/scim+json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }));
      const ada = await (await ask('POST', '/Users', ${JSON.stringify(user)})).json();
      const at = (init) => new Request('http://localhost:3000/me', init);
      const key = await (await own.POST(at({ method: 'POST', body: JSON.stringify({ name: ada.userName }) }))).text();
      const me = async () => (await own.GET(at({ headers: { 'x-key': key } }))).status;
      console.log(await me(), (await ask('GET', '/Users')).status);
      await ask('PATCH', '/Users/' + ada.id, ${JSON.stringify(deactivate)});
      while ((await me()) !== 401) await new Promise((resolve) => setImmediate(resolve));
      console.log('signed out', (await ask('DELETE', '/Users/' + ada.id)).status);
      await opened.close();`;
    writeFileSync(join(folder, 'as-next-does.js'), script);
    const result = run('node', ['as-next-does.js']);
    expect(result.stderr).toBe('');
    expect(result.stdout.trim().split('\n').slice(-2)).toEqual(['200 200', 'signed out 204']);
  });
});

describe('rollcall/scim', () => {
  const program = `
    import {
      applyPatch, coreUser, createRegistry, enterpriseUser, matches, normaliseResource, parseFilter, parsePatch, userType,
    } from 'rollcall/scim';
    const registry = createRegistry({ schemas: [coreUser, enterpriseUser], resourceTypes: [userType] });
    const type = registry.type('User');
    const ada = { schemas: [coreUser.id], userName: 'ada', emails: [{ value: 'ada@acme.example', type: 'work' }] };
    const user = normaliseResource(type, ada);
    const patch = parsePatch(type, { Operations: [{ op: 'Replace', path: 'active', value: 'False' }] });
    const { next } = applyPatch(type, user, patch.operations);
    const found = matches(type, next, parseFilter('emails[type eq "work"] and active eq false'));
    export const told = [next.userName, next.active, found].join(' ');`;

  it('runs in a worker of Node', () => {
    writeFileSync(join(project.folder, 'told.js'), program);
    writeFileSync(
      join(project.folder, 'worker.js'),
      "import { parentPort } from 'node:worker_threads';\nimport { told } from './told.js';\nparentPort.postMessage(told);",
    );
    writeFileSync(
      join(project.folder, 'start.js'),
      "import { Worker } from 'node:worker_threads';\nnew Worker(new URL('./worker.js', import.meta.url)).on('message', console.log);",
    );
    const result = project.run('node', ['start.js']);
    expect([result.stdout.trim(), result.stderr]).toEqual(['ada false true', '']);
  });

  it('runs, bundled, in a browser’s page and in its worker, and brings nothing of Node along', async () => {
    writeFileSync(join(project.folder, 'told.js'), program);
    const entry = join(project.folder, 'in-browser.js');
    writeFileSync(
      entry,
      "import { told } from './told.js';\nif (typeof document === 'undefined') postMessage(told);\nelse document.title = told;",
    );
    const bundle = await rolldown({ input: entry, platform: 'browser' });
    const [{ code }] = (await bundle.generate({ format: 'iife', minify: true })).output;
    await bundle.close();
    expect(code).not.toMatch(/\bnode:|\brequire\(/);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: code });
      expect(await page.title()).toBe('ada false true');
      const inWorker = await page.evaluate(`new Promise((resolve, reject) => {
        const text = ${JSON.stringify(code)};
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      })`);
      expect(inWorker).toBe('ada false true');
    } finally {
      await browser.close();
    }
  });
});
