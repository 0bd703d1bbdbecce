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
  'Look at the list, then go on.': 'Sehen Sie in der Liste nach, und fahren Sie fort.',
  'It broke ({0}){1}': 'Es brach ab ({0}){1}',
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
    expect(say('It rained. The reason: Wait 3 seconds, then try again. Try again.')).toBe(
      'It rained. Der Grund: Warten Sie 3 Sekunden, und versuchen Sie es dann erneut. Versuchen Sie es erneut.',
    );
    expect(say('It broke (500). There is no user ada. Try again.')).toBe(
      'Es brach ab (500). Es gibt keinen Benutzer ada. Versuchen Sie es erneut.',
    );
    expect(say('It broke (400): <b> Look at the list, then go on.')).toBe(
      'Es brach ab (400): <b> Sehen Sie in der Liste nach, und fahren Sie fort.',
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

  it('keeps apart a sentence and what it quotes, and what one list has in another', () => {
    const german = translateSaid(Object.assign({}, ...Object.values(germanSaid)));
    const told: readonly (readonly [string, string])[] = [
      [
        'guard held: 600 removals of 500 (590 disables, 10 deletes of 50), 3 membership removals, 7 creates, 1 change, 0 adoptions; let through by ada in plan 3',
        'Schutz hält zurück: 600 Entzüge von 500 (590 Deaktivierungen, 10 Löschungen von 50), 3 entzogene Mitgliedschaften, 7 Anlagen, 1 Änderung, 0 Übernahmen; von ada in Plan 3 durchgelassen',
      ],
      [
        'Ada has an account in Acme (x1, made by Rollcall, last written 2026-11-22 10:42 UTC) because Ada is assigned as Sales and Support, and through the group Sales and Support as Agent, and the scoping filter Support only lets it in.',
        'Ada hat in Acme ein Konto (x1, von Rollcall angelegt, zuletzt geschrieben 2026-11-22 10:42 UTC), denn Ada ist zugewiesen, und zwar als Sales and Support, und über die Gruppe Sales and Support als Agent, und der Bereichsfilter Support only lässt das Objekt herein.',
      ],
      [
        "Ada has no account in Acme because department is 'Sales', and the scoping filter Support wants department EQUALS Support; country is empty, and the scoping filter Swiss wants country EQUALS CH.",
        "Ada hat in Acme kein Konto, denn department ist 'Sales', und der Bereichsfilter Support verlangt department EQUALS Support; country ist leer, und der Bereichsfilter Swiss verlangt country EQUALS CH.",
      ],
      [
        'userName eq "a@b.c" found nothing. emails[type eq "work"].value eq "a@b.c" found nothing.',
        'userName eq "a@b.c" hat nichts gefunden. emails[type eq "work"].value eq "a@b.c" hat nichts gefunden.',
      ],
      [
        'Created. manager was left out: is no e-mail address.',
        'Angelegt. manager wurde weggelassen: ist keine E-Mail-Adresse.',
      ],
      [
        'The application refused a value (400 invalidValue): Invalid email.',
        'Die Anwendung hat einen Wert abgelehnt (400 invalidValue): Invalid email.',
      ],
      [
        'The host was not found: the name acme.example cannot be resolved (ENOTFOUND).',
        'Der Host wurde nicht gefunden: der Name acme.example lässt sich nicht auflösen (ENOTFOUND).',
      ],
      [
        'the group Support was unassigned from Acme.',
        'Die Zuweisung zu Acme wurde aufgehoben, und zwar für: die Gruppe Support.',
      ],
      [
        'userName: "a" is taken, "b" is taken, "c" is free and was chosen.',
        'userName: "a" ist vergeben, "b" ist vergeben, "c" ist frei und wurde gewählt.',
      ],
    ];
    expect(told.map(([english]) => german(english))).toEqual(told.map(([, other]) => other));
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
