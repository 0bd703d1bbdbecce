import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endpointsFile } from '../../console/scripts/endpoints-file.ts';
import { importsOf, root, sourceFiles } from './source-files.ts';

const files = sourceFiles('console/src');
const code = files.filter(({ path }) => path !== 'console/src/api/endpoints.ts');

/** The file without comments. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g, '');

/** The file without comments and strings. */
const language = (text: string) => bare(text).replace(/'(?:\\.|[^'\\\n])*'|"[^"\n]*"|`(?:\\.|[^`\\])*`/g, "''");

describe('the console', () => {
  it('knows where every endpoint of the contract lies', () => {
    const written = readFileSync(join(root, 'console/src/api/endpoints.ts'), 'utf8');
    expect(written, 'run node console/scripts/write-endpoints.ts').toBe(endpointsFile());
  });

  it('takes nothing from the product but the types of its contract', () => {
    const taken = code.flatMap(({ path, text }) =>
      importsOf({ path, text })
        .filter((specifier) => specifier.includes('/src/') || specifier.startsWith('#'))
        .map((specifier) => `${path}: ${specifier}`),
    );
    expect(taken).toEqual(['console/src/api/contract-types.ts: ../../../src/http/api/contract.ts']);
    const types = code.find(({ path }) => path.endsWith('contract-types.ts'))?.text ?? '';
    expect(types).toMatch(/import type \{[^}]*\} from '..\/..\/..\/src\/http\/api\/contract.ts'/);
  });

  it('keeps its files short', () => {
    const long = code.filter(({ path, text }) => !path.includes('/words/') && text.split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('has no any, no cast outside of what parses, and no mutable state of a module', () => {
    const found = code.filter(({ path, text }) => {
      const plain = language(text).replace(/^import [\s\S]*?;$/gm, '');
      const parses = /\/(parse|decode)-[^/]*$/.test(path);
      return (
        /[:<] ?any\b|\bas any\b/.test(plain) ||
        (!parses && /[\w)\]}'] as (?!const\b)[\w{(]/.test(plain)) ||
        /^(export )?let /m.test(text)
      );
    });
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('shows no text that does not stand in the catalogue', () => {
    const spoken = code
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        bare(text)
          .split('\n')
          .filter(
            (line) =>
              /\b(label|title|aria-label|placeholder|hint|alt|lead|confirm|header)="[^"]/.test(line) ||
              /\b(label|title|header|placeholder|hint|lead): '[^']/.test(line) ||
              />\s*[A-Za-z][^<>{}=;()]*<\//.test(line) ||
              /^\s*[A-Z][a-z]+( [a-z’,.]+)+[.:]?$/.test(line),
          )
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(spoken).toEqual([]);
  });

  it('names applications only among their own screens', () => {
    const named = code
      .filter(({ path }) => !path.startsWith('console/src/applications/'))
      // The German of src/gallery, which names them.
      .filter(({ path }) => path !== 'console/src/words/said/de/gallery.ts')
      .filter(({ text }) => /playvox|purecloud|genesys|8x8/i.test(text));
    expect(named.map(({ path }) => path)).toEqual([]);
  });
});
