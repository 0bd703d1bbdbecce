import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryTable } from '../../console/scripts/glossary-table.ts';
import { english } from '../../console/src/words/english.ts';
import { german } from '../../console/src/words/german.ts';
import { termLabels } from '../../console/src/words/term-labels.ts';
import { root } from './source-files.ts';

const languages = { english, german };

describe('the glossary', () => {
  it('says the same in the documents and on the screens', () => {
    const written = readFileSync(join(root, 'docs/GLOSSARY.md'), 'utf8');
    expect(written, 'run node console/scripts/write-glossary.ts').toContain(glossaryTable());
  });

  it.each(Object.entries(languages))('explains each label by one word: %s', (_, words) => {
    const labels = Object.values(termLabels(words)).flatMap((shown) => [
      ...new Set(shown.map((label) => label.toLowerCase())),
    ]);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });

  it.each(Object.entries(languages))(
    'speaks in whole sentences, short enough to be read beside the word: %s',
    (_, words) => {
      const terms = Object.values(words.glossary.terms);
      expect(terms.filter(({ text }) => !text.endsWith('.') || text.length > 260).map(({ name }) => name)).toEqual([]);
    },
  );
});
