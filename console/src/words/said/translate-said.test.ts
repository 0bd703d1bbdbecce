import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { germanSaid } from './german-said.ts';
import { translateSaid } from './translate-said.ts';

const say = translateSaid({
  'There is no user {0}.': 'Es gibt keinen Benutzer {0}.',
  'There is no user {0} in {1}.': 'In {1} gibt es keinen Benutzer {0}.',
  '{0} is {1}.': '{0} ist {1:said}.',
  '{0}It has {1}.': '{0:said}Vorhanden: {1:list}.',
  'Did you mean {0}?': 'Meinten Sie {0:list}?',
  'Try again.': 'Versuchen Sie es erneut.',
  'Wait {0}, then try again.': 'Warten Sie {0:said}, und versuchen Sie es dann erneut.',
  '{0} seconds': '{0} Sekunden',
  'The reason: {0}': 'Der Grund: {0:said}',
  paused: 'angehalten',
  or: 'oder',
});

describe('a text of the server', () => {
  it('is said in the other language, with what stood in its holes, in the order that the language wants', () => {
    expect(say('There is no user ada.')).toBe('Es gibt keinen Benutzer ada.');
    expect(say('There is no user ada in Contoso.')).toBe('In Contoso gibt es keinen Benutzer ada.');
    expect(say('Try again.')).toBe('Versuchen Sie es erneut.');
  });

  it('keeps values, also those that are words: only a hole that speaks is translated', () => {
    expect(say('There is no user paused.')).toBe('Es gibt keinen Benutzer paused.');
    expect(say('The job is paused.')).toBe('The job ist angehalten.');
    expect(say('Wait 30 seconds, then try again.')).toBe('Warten Sie 30 Sekunden, und versuchen Sie es dann erneut.');
    expect(say('Did you mean ada or paused? It has paused, ida.')).toBe(
      'Meinten Sie ada oder angehalten? Vorhanden: angehalten, ida.',
    );
    expect(say('It has ada.')).toBe('Vorhanden: ada.');
  });

  it('is taken apart where it has several sentences; what nobody knows stays as it is', () => {
    expect(say('There is no user ada. Try again.')).toBe('Es gibt keinen Benutzer ada. Versuchen Sie es erneut.');
    expect(say('It rained. Try again.')).toBe('It rained. Versuchen Sie es erneut.');
    expect(say('The reason: There is no user ada. Try again.')).toBe(
      'Der Grund: Es gibt keinen Benutzer ada. Versuchen Sie es erneut.',
    );
    expect(say('It rained.')).toBe('It rained.');
    expect(say('There is no user St. Mary.')).toBe('Es gibt keinen Benutzer St. Mary.');
    expect(say('')).toBe('');
  });

  it('says any text again, whatever it is, and loses no value of a hole', () => {
    const value = fc.string({ maxLength: 20 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(value, (name) => {
        expect(say(`There is no user ${name}.`)).toContain(name);
        expect(say(name)).toBeTypeOf('string');
      }),
      { numRuns: 500 },
    );
  });

  it('is told apart among all sentences of the product, with names in its holes that no language knows', () => {
    const all = Object.assign({}, ...Object.values(germanSaid));
    const german = translateSaid(all);
    const value = fc.stringMatching(/^[A-Z][a-z0-9]{3,9}x$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(all)),
        fc.array(value, { minLength: 12, maxLength: 12 }),
        (text, given) => {
          const filled = text.replace(/\{(\d+)\}/g, (_all, at: string) => given[Number(at)] ?? '');
          const told = german(filled);
          for (const [hole] of text.matchAll(/\{(\d+)\}/g)) expect(told).toContain(given[Number(hole.slice(1, -1))]);
          if (filled === text) expect(told).toBe(all[text]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
