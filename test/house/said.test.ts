import { describe, expect, it } from 'vitest';
import { saidFields } from '../../console/src/api/said-fields.ts';
import { germanSaid } from '../../console/src/words/said/german-said.ts';
import { collect, collectors, everyText } from './said/collectors.ts';
import { replyFields } from './said/reply-fields.ts';

const files = Object.entries(germanSaid);
/** All but those that the code has in parts. */
const { composed: _, ...collectedFrom } = germanSaid;
const german = new Map(files.flatMap(([, said]) => Object.entries(said)));
const collected = new Map(collectors.flatMap((collector) => [...collect(collector)]));

const holesOf = (text: string) => [...text.matchAll(/\{(\d+)(?::(?:said|list))?\}/g)].map(([, hole]) => hole).sort();

describe('what the server says', () => {
  it('has its German: whoever writes a sentence adds it to console/src/words/said/de', () => {
    const missing = [...collected].filter(([text]) => !german.has(text));
    expect(missing.map(([text, { place }]) => `${place}: ${text}`)).toEqual([]);
  });

  it('is what was translated: no German sentence is left whose English no longer exists', () => {
    const found = Object.values(collectedFrom).flatMap((said) => Object.keys(said));
    expect(found.filter((text) => !everyText.has(text))).toEqual([]);
  });

  it('is translated once, with every hole, and holes that speak are said in German, too', () => {
    const all = files.flatMap(([, said]) => Object.keys(said));
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
    const lost = [...german].filter(([text, other]) => {
      const given = new Set(holesOf(other));
      return holesOf(text).some((hole) => !given.delete(hole) && !given.has(hole)) || given.size > 0;
    });
    expect(lost.map(([text]) => text)).toEqual([]);
    const silent = [...collected.values()].filter(({ text, spoken }) =>
      spoken.some((hole) => german.has(text) && !new RegExp(`\\{${hole}:`).test(german.get(text) ?? '')),
    );
    expect(silent.map(({ place, text, spoken }) => `${place}: ${text}: say {${spoken[0]}:said}`)).toEqual([]);
  });

  it('is looked for where replies have it: members that the contract knows', () => {
    const fields = [...replyFields()];
    const wanted = Object.entries(saidFields).flatMap(([name, parents]) =>
      parents === true ? [` ${name}`] : parents.map((parent) => `${parent} ${name}`),
    );
    expect(wanted.filter((each) => !fields.some((field) => field === each || field.endsWith(each)))).toEqual([]);
  });

  it('is another sentence in German', () => {
    expect([...german].filter(([text, other]) => text === other && /[a-z]+ [a-z]+ [a-z]/.test(text))).toEqual([]);
  });
});
