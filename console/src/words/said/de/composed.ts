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
  [' is missing.', ' fehlt.'],
  [' must be at least {0}.', ' muss mindestens {0} sein.'],
  [' must be at most {0}.', ' darf höchstens {0} sein.'],
  [' must be {0}.', ' muss {0:list} sein.'],
  [' must be a multiple of {0}.', ' muss ein Vielfaches von {0} sein.'],
  [' must not be empty.', ' darf nicht leer sein.'],
  [' must have at least {0} characters.', ' muss mindestens {0} Zeichen haben.'],
  [' must have at most {0} characters.', ' darf höchstens {0} Zeichen haben.'],
  [' must have at least {0} {1}.', ' muss mindestens {0} {1:said} haben.'],
  [' must have at most {0} {1}.', ' darf höchstens {0} {1:said} haben.'],
  [' has something that is not known: {0}.', ' enthält etwas Unbekanntes: {0}.'],
  [' is not as it should be.', ' ist nicht, wie es sein sollte.'],
];

const ofRules: Parts = [
  ['The role of everybody else', 'Die Rolle aller anderen'],
  ['The group of rule {0}', 'Die Gruppe der Regel {0}'],
  ['The role of rule {0}', 'Die Rolle der Regel {0}'],
];

const lengths: Parts = [
  [' is empty.', ' ist leer.'],
  [' is longer than {0} letters.', ' ist länger als {0} Zeichen.'],
];

const ofLeavers: readonly Parts[] = [
  [
    ['1 person left', '1 Person ausgeschieden'],
    ['{0} people left', '{0} Personen ausgeschieden'],
  ],
  [
    [', no account to revoke', ', kein Konto zu entziehen'],
    [', {0} of {1} account revoked', ', {0} von {1} Konto entzogen'],
    [', {0} of {1} accounts revoked', ', {0} von {1} Konten entzogen'],
  ],
  optional(', median {0}', ', im Mittel {0}'),
  optional(', slowest {0}', ', längstens {0}'),
  optional(', {0} kept', ', {0} behalten'),
  optional(', {0} came back', ', {0} zurückgekehrt'),
  [[', {0} open.', ', {0} offen.']],
];

/** Sentences whose parts stand apart in the code: taken together they are told from all others. */
export const composed: Said = {
  applied: 'ausgeführt',
  '{0} is taken': '{0} ist vergeben',
  'Invalid input: expected {0}, received {1}.': 'Erwartet ist {0}, angegeben ist {1}.',
  ...chained([ofInputs, expectations]),
  ...chained([ofRules, lengths]),
  ...chained(ofLeavers),
};

function optional(english: string, german: string): Parts {
  return [
    ['', ''],
    [english, german],
  ];
}

/** Every sentence that begins with one of the first parts, goes on with one of the second …; holes are numbered throughout. */
function chained(parts: readonly Parts[]): Said {
  return Object.fromEntries(
    parts.reduce<Parts>(
      (begun, next) =>
        begun.flatMap(([english, german]) => {
          const holes = english.match(/\{\d+\}/g)?.length ?? 0;
          const later = (text: string) => text.replace(/\{(\d+)/g, (_all, at: string) => `{${Number(at) + holes}`);
          return next.map(([more, other]) => [english + later(more), german + later(other)] as const);
        }),
      [['', '']],
    ),
  );
}
