import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';
import { blocksOf, documents, readDocument } from './document.ts';

const blocks = documents().flatMap((path) => blocksOf(readDocument(path)).map((block) => ({ path, ...block })));

const at = ({ path, line }: { readonly path: string; readonly line: number }) => `${path}:${line}`;

/** What stands around an example: the reader's own application, of which nothing is known, and what a block above has made. */
const surroundings: Readonly<Record<string, string>> = {
  provider: "Awaited<ReturnType<typeof import('rollcall').serviceProvider>>",
  serviceProvider: "typeof import('rollcall').serviceProvider",
  request: 'Request',
  id: 'string',
  email: 'string',
  findApiKey: '(header: string | null | undefined) => Promise<{ id: string; customer: string } | undefined>',
  billing: '{ seatsLeft(tenant: string, options: { signal: AbortSignal }): Promise<number> }',
  sessions: '{ endAllOf(tenant: string, user: string): Promise<void>; endAll(user: string): Promise<void> }',
  apiKeys: '{ revokeAllOf(tenant: string, user: string): Promise<void>; revokeAll(user: string): Promise<void> }',
  table: '{ upsert(row: object): Promise<void>; setRole(user: string, role: string | null): Promise<void> }',
};

function moduleOf(lines: readonly string[]): string {
  const code = lines.join('\n');
  const declared = Object.entries(surroundings)
    .filter(([name]) => !new RegExp(`\\b(?:const|import) [[{]?[^=;]*\\b${name}\\b[^=;]*(?:=|from)`).test(code))
    .map(([name, type]) => `declare const ${name}: ${type};`);
  return `${declared.join('\n')}\n${code}\nexport {};\n`;
}

/** What the compiler says about the examples of the guides, by document and line of the block. */
function compilerFindings(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-snippets-'));
  try {
    const examples = blocks.filter(({ path, language }) => language === 'ts' && path.startsWith('docs/guides/'));
    for (const [index, { lines }] of examples.entries())
      writeFileSync(join(folder, `block-${index}.ts`), moduleOf(lines));
    const compilerOptions = {
      noUnusedLocals: false,
      noUnusedParameters: false,
      paths: { rollcall: [join(root, 'src/index.ts')], 'rollcall/scim': [join(root, 'src/scim/index.ts')] },
      typeRoots: [join(root, 'node_modules/@types')],
    };
    const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] };
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    return stdout
      .split('\n')
      .filter((line) => line.includes('error'))
      .map((line) =>
        line.replace(/^.*?block-(\d+)\.ts/, (_, index: string) => {
          const block = examples[Number(index)];
          return block === undefined ? '' : at(block);
        }),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('what the documents show besides commands', () => {
  it('is JSON where it says so', () => {
    const wrong = blocks
      .filter(({ language }) => language === 'json')
      .flatMap((block) => {
        try {
          JSON.parse(block.lines.join('\n'));
          return [];
        } catch (error) {
          return [`${at(block)} ${error instanceof Error ? error.message : ''}`];
        }
      });
    expect(wrong).toEqual([]);
  });

  it('is TypeScript that compiles against the package', () => {
    expect(blocks.filter(({ language }) => language === 'ts').length).toBeGreaterThan(5);
    expect(compilerFindings()).toEqual([]);
  }, 300_000);
});
