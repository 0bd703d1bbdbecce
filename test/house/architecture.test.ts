import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { roomOf, rowOf } from './import-matrix.ts';
import { importsOf, isTest, root, type SourceFile, sourceFiles } from './source-files.ts';

const files = sourceFiles('src');
const code = files.filter((file) => !isTest(file));

/** `#scim/path/x.ts` or `../path/x.ts` → the path below src; undefined for packages. */
function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file.path), specifier).replace(/^src\//, '');
  return undefined;
}

function strangers(file: SourceFile): readonly string[] {
  const room = roomOf(file.path.replace(/^src\//, ''));
  const row = rowOf(room);
  if (row === undefined) return [`${file.path}: the room ${room} has no row in the import matrix`];
  return importsOf(file)
    .filter((specifier) => {
      const target = targetOf(file, specifier);
      if (target === undefined) return !mayImportPackage(row.packages, specifier);
      const other = roomOf(target);
      return !(
        row.rooms.includes('*') ||
        other === room ||
        other.startsWith(`${room}/`) ||
        row.rooms.includes(other) ||
        (`http/api` === room && other === 'http')
      );
    })
    .map((specifier) => `${file.path} imports ${specifier}`);
}

function mayImportPackage(packages: readonly string[], specifier: string): boolean {
  return packages.some((name) => name === '*' || specifier === name || specifier.startsWith(`${name}/`));
}

function lines(text: string): number {
  return text.split('\n').length;
}

const TOKENS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** The code without comments and string contents; line numbers stay. */
function bare(text: string): string {
  return text.replace(
    TOKENS,
    (token) => (token.startsWith('/') ? '' : "''") + '\n'.repeat(token.split('\n').length - 1),
  );
}

function comments(text: string): string {
  return (text.match(TOKENS) ?? []).filter((token) => token.startsWith('/')).join('\n');
}

/** Data, not code: tables that are long because the standard or the published facts are long. */
const isData = (file: SourceFile): boolean =>
  file.path.startsWith('src/gallery/') ||
  /^src\/scim\/schema\/(core|enterprise)-/.test(file.path) ||
  file.path.startsWith('src/storage/migrations/');

describe('the tree is the architecture', () => {
  it('lets each room import only what the matrix allows', () => {
    expect(code.flatMap(strangers)).toEqual([]);
  });

  it('finds an import that the matrix forbids', () => {
    expect(strangers({ path: 'src/scim/x.ts', text: "import { a } from '#storage/port.ts';" })).toHaveLength(1);
    expect(strangers({ path: 'src/engine/decide/x.ts', text: "import type { b } from 'node:fs';" })).toHaveLength(1);
    expect(strangers({ path: 'src/http/scim/x.ts', text: "import('undici');" })).toHaveLength(1);
  });

  it('names applications only in the gallery and the demo', () => {
    const named = code
      .filter((file) => !/^src\/(gallery|demo)\//.test(file.path))
      .filter((file) => /playvox|purecloud|genesys|8x8/i.test(file.text))
      .map((file) => file.path);
    expect(named).toEqual([]);
  });

  it('keeps files short: median ≤ 120 lines, p90 ≤ 300, none over 500', () => {
    const sizes = code
      .filter((file) => !isData(file))
      .map((file) => lines(file.text))
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(120);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(300);
    const long = [...files, ...sourceFiles('test')].filter((file) => !isData(file) && lines(file.text) > 500);
    expect(long.map((file) => file.path)).toEqual([]);
  });

  it('has no file or folder whose name says nothing', () => {
    const empty = files.filter((file) => /(^|[/-])(utils?|helpers?|managers?|common|misc)([./-]|$)/.test(file.path));
    expect(empty.map((file) => file.path)).toEqual([]);
  });

  it('does not repeat the room in the file name', () => {
    const repeated = code.filter((file) => {
      const [, room, name] = file.path.split('/');
      return room !== undefined && name?.startsWith(`${room}-`) === true;
    });
    expect(repeated.map((file) => file.path)).toEqual([]);
  });
});

describe('the language is used as agreed', () => {
  it('has no module-level mutable state', () => {
    const mutable = code.filter((file) => /^(export )?let /m.test(file.text));
    expect(mutable.map((file) => file.path)).toEqual([]);
  });

  it('has no any and no suppressed error', () => {
    const found = [...files, ...sourceFiles('test')].filter(
      (file) =>
        /(:|<|\bas) any\b/.test(bare(file.text)) ||
        /@ts-(ignore|nocheck|expect-error)|biome-ignore(?! lint\/suspicious\/noTemplateCurlyInString)/.test(
          comments(file.text),
        ),
    );
    expect(found.map((file) => file.path)).toEqual([]);
  });

  it('casts only where something unknown is parsed or decoded', () => {
    const casts = code
      .filter((file) => !/\/(parse|decode)[^/]*\.ts$/.test(file.path))
      .flatMap((file) =>
        bare(file.text)
          .split('\n')
          .map((line, index) => ({ line, at: `${file.path}:${index + 1}` }))
          .filter(({ line }) => !/^\s*(import|export) |^\s*[\w\s,]+ as \w+,$|} from/.test(line))
          .filter(({ line }) => /[\w)\]}'] as (?!const\b)[\w{(]/.test(line)),
      )
      .map(({ at }) => at);
    expect(casts).toEqual([]);
  });

  it('throws nothing while deciding', () => {
    const throwing = code.filter((file) => file.path.startsWith('src/engine/decide/') && /\bthrow\b/.test(file.text));
    expect(throwing.map((file) => file.path)).toEqual([]);
  });

  it('never sleeps in a test', () => {
    const sleeping = [...files.filter(isTest), ...sourceFiles('test')].filter((file) => /\bsleep\(/.test(file.text));
    expect(sleeping.map((file) => file.path).filter((path) => path !== 'test/house/architecture.test.ts')).toEqual([]);
  });

  it('has an alias for every room and none for a room that is gone', async () => {
    const manifest: { default: { imports: Record<string, string> } } = await import(join(root, 'package.json'), {
      with: { type: 'json' },
    });
    const aliased = Object.keys(manifest.default.imports).filter(
      (name) => name.endsWith('/*.ts') && name !== '#test/*.ts',
    );
    const rooms = [
      ...new Set(
        files
          .map((file) => file.path.split('/'))
          .filter((parts) => parts.length > 2)
          .map((parts) => parts[1]),
      ),
    ];
    // `main/` holds what main.ts is made of: nobody else may reach it.
    const reachable = rooms.filter((room) => room !== 'main');
    expect(aliased.map((name) => name.slice(1, -'/*.ts'.length)).sort()).toEqual(reachable.sort());
  });
});
