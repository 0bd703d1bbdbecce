import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes as logCodes } from '#engine/log/explain-code.ts';
import { english } from '../../console/src/words/english.ts';
import { german } from '../../console/src/words/german.ts';
import { root, sourceFiles } from './source-files.ts';

/** Every place of a catalogue that holds a text or a function, with what stands there. */
function placesOf(catalogue: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof catalogue !== 'object' || catalogue === null) return [[path, catalogue]];
  // Codes of the log are the server's: in English it has said them already.
  if (path === '.codes') return [];
  return Object.entries(catalogue).flatMap(([key, value]) => placesOf(value, `${path}.${key}`));
}

const inEnglish = new Map(placesOf(english));
const inGerman = new Map(placesOf(german));

/** What a German text must take over: names in code, commands, addresses. */
const kept = (text: string) => text.match(/rollcall [a-z-]+|https?:\/\/|urn:[\w:.]+|--[a-z]+|RFC \d+/g)?.sort() ?? [];

describe('the catalogues', () => {
  it('hold the same words: none is missing, none is left over, a function stands for a function', () => {
    expect([...inGerman.keys()].sort()).toEqual([...inEnglish.keys()].sort());
    const others = [...inEnglish].filter(([path, word]) => typeof word !== typeof inGerman.get(path));
    expect(others.map(([path]) => path)).toEqual([]);
  });

  it('say every code of the provisioning log in German, in all that the server says of it', () => {
    const parts = (row: readonly string[]) => row.slice(0, 3).map((text) => text !== '');
    const served = Object.entries(logCodes).map(([code, row]) => [code, parts(row)]);
    const said = Object.entries(german.codes).map(([code, row]) => [code, parts(row)]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(served));
  });

  it('write what every function is given: German drops no name and no number', () => {
    const parametersOf = (word: unknown) => /^\(([^)]*)\)/.exec(String(word))?.[1]?.split(',').length ?? 0;
    const dropped = [...inEnglish]
      .filter(([, word]) => typeof word === 'function')
      .filter(([path, word]) => parametersOf(inGerman.get(path)) < parametersOf(word));
    expect(dropped.map(([path]) => path)).toEqual([]);
  });

  it('are translated: a sentence is another sentence, with the commands and addresses it names', () => {
    const same: string[] = [];
    const lost: string[] = [];
    for (const [path, word] of inEnglish) {
      const other = inGerman.get(path);
      if (typeof word !== 'string' || typeof other !== 'string') continue;
      // What other products call a thing is quoted as they say it.
      const quoted = path.startsWith('.glossary.') && /\.(okta|entra)$/.test(path);
      if (word === other && !quoted && / [a-z]+ [a-z]+/.test(word)) same.push(path);
      if (kept(word).join() !== kept(other).join()) lost.push(`${path}: ${kept(word)} / ${kept(other)}`);
    }
    expect(same).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('write numbers in their own language', () => {
    const german = sourceFiles('console/src').filter(({ path }) => /\/words\/(de\/|german)/.test(path));
    expect(german.filter(({ text }) => /toLocaleString\('en|'en-/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('are loaded alone: no page takes a word but from the language of the page', () => {
    const taken = sourceFiles('console/src')
      .filter(({ path }) => !path.includes('/words/') && !path.endsWith('/words.ts'))
      .filter(({ text }) => /from '[^']*\/(english|german|words\/de\/)[^']*'/.test(text));
    expect(taken.map(({ path }) => path)).toEqual([]);
    const start = readFileSync(join(root, 'console/src/words.ts'), 'utf8');
    expect(start).not.toMatch(/from '[^']*(english|german)/);
  });
});
