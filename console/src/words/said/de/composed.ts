import type { Said } from '../translate-said.ts';

/** Of a sentence that the server puts together: its subjects and what may be said of them. */
type Parts = readonly (readonly [english: string, german: string])[];

const ofInputs: Parts = [
  ['The field {0}', 'Das Feld {0}'],
  ['The query parameter {0}', 'Der Abfrageparameter {0}'],
  ['The {0} in the address', 'Der Teil {0} der Adresse'],
  ['The body', 'Der Anfragetext'],
  ['The request', 'Die Anfrage'],
];

const expectations: Parts = [
  ['is missing', 'fehlt'],
  ['must be at least {1}', 'muss mindestens {1} sein'],
  ['must be at most {1}', 'darf höchstens {1} sein'],
  ['must be {1}', 'muss {1:list} sein'],
  ['must be a multiple of {1}', 'muss ein Vielfaches von {1} sein'],
  ['must not be empty', 'darf nicht leer sein'],
  ['must have at least {1} characters', 'muss mindestens {1} Zeichen haben'],
  ['must have at most {1} characters', 'darf höchstens {1} Zeichen haben'],
  ['must have at least {1} {2}', 'muss mindestens {1} {2:said} haben'],
  ['must have at most {1} {2}', 'darf höchstens {1} {2:said} haben'],
  ['has something that is not known: {1}', 'enthält etwas Unbekanntes: {1}'],
  ['is not as it should be', 'ist nicht, wie es sein sollte'],
];

const ofRules: Parts = [
  ['The role of everybody else', 'Die Rolle aller anderen'],
  ['The group of rule {0}', 'Die Gruppe der Regel {0}'],
  ['The role of rule {0}', 'Die Rolle der Regel {0}'],
];

const lengths: Parts = [
  ['is empty', 'ist leer'],
  ['is longer than {1} letters', 'ist länger als {1} Zeichen'],
];

/** Sentences whose parts stand apart in the code: taken together they are told from all others. */
export const composed: Said = {
  applied: 'ausgeführt',
  '{0} is taken': '{0} ist vergeben',
  'Invalid input: expected {0}, received {1}.': 'Erwartet ist {0}, angegeben ist {1}.',
  ...together(ofInputs, expectations),
  ...together(ofRules, lengths),
};

function together(subjects: Parts, predicates: Parts): Said {
  const pairs = subjects.flatMap(([subject, other]) =>
    predicates.map(([said, of]) => [`${subject} ${said}.`, `${other} ${of}.`] as const),
  );
  return Object.fromEntries(
    pairs.map(([english, german]) => (english.includes('{0}') ? [english, german] : fromZero(english, german))),
  );
}

/** Holes are numbered in the order in which they stand in English. */
function fromZero(english: string, german: string): readonly [string, string] {
  const less = (text: string) => text.replace(/\{(\d)/g, (_all, at: string) => `{${Number(at) - 1}`);
  return [less(english), less(german)];
}
