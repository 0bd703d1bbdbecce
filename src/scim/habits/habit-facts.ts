import type { Habit } from './leniency.ts';

/** What administrators are told of a habit. */
export interface HabitFact {
  /** What the client does. */
  readonly what: string;
  /** Clients that are known to. */
  readonly clients: string;
  /** The answer where it is not forgiven. */
  readonly strict: string;
}

function fact(what: string, clients: string, strict: string): HabitFact {
  return Object.freeze({ what, clients, strict });
}

/** Every habit in words; docs/guides/habits.md has the same with an example each. */
export const habitFacts: Readonly<Record<Habit, HabitFact>> = Object.freeze({
  'any-case-member': fact(
    'A member of a PATCH in other letter case, such as operations',
    'SailPoint, own scripts',
    '400 invalidSyntax',
  ),
  'bare-reference': fact('An id or a text where an object with value belongs', 'Entra', '400 invalidValue'),
  'capitalised-op': fact('Add, Replace and Remove with a capital', 'Entra', '400 invalidSyntax'),
  'dotted-key': fact('A path such as name.givenName as a key of a value', 'Entra', '400 invalidPath'),
  'empty-operations': fact('A PATCH without operations', 'Microsoft’s SCIM Validator', '400 invalidSyntax'),
  'empty-parameter': fact('A query that ends with & or ?', 'OneLogin', '400 invalidValue'),
  'empty-text': fact(
    '"" for no value where the attribute is no text, such as manager',
    'Entra, OneLogin',
    '400 invalidValue',
  ),
  'filtered-name': fact(
    'A value filter in attributes, where names belong: the attribute is shown with all its values',
    'Microsoft’s samples',
    'the name selects nothing',
  ),
  'legacy-urn': fact(
    'A URN of SCIM 1 or of Microsoft’s old group schema',
    'Google, OneLogin, Entra',
    '400 invalidSyntax or invalidPath',
  ),
  'list-for-single': fact('A list of one where there is one value', 'Entra', '400 invalidValue'),
  'missing-schemas': fact('A body without schemas', 'OneLogin', '400 invalidSyntax'),
  'number-for-text': fact('A number where the attribute is text', 'SailPoint, own scripts', '400 invalidValue'),
  'part-behind-filter': fact('A filter emails[type eq "work"].value eq "…"', 'Entra', '400 invalidFilter'),
  'plain-json': fact('application/json, or no media type at all', 'Google, OneLogin, JumpCloud', '415'),
  'plus-for-blank': fact('+ for a blank in a query', 'OneLogin, authentik', 'a + is a +: mostly 400 invalidFilter'),
  'read-only-in-value': fact('id, meta or groups in the value of a PATCH', 'Okta, authentik', '400 mutability'),
  'remove-by-value': fact(
    'Remove with a list of what is to go, where RFC 7644 wants a filter',
    'Entra, OneLogin, JumpCloud, authentik',
    '400 invalidSyntax',
  ),
  'replace-without-match': fact(
    'Replace of a value that is not there yet, which is then made',
    'Entra',
    '400 noTarget',
  ),
  'single-for-list': fact('One value where the attribute has a list', 'Salesforce, own scripts', '400 invalidValue'),
  'string-boolean': fact('"True" and "False", in filters too', 'Entra', '400 invalidValue or invalidFilter'),
  'string-number': fact('A number in quotes', 'Entra', '400 invalidValue or invalidFilter'),
  'unknown-attribute': fact('Attributes that the schema has not, which are left out', 'Okta', '400 invalidSyntax'),
  'unknown-extension': fact('Schemas that there are not here, which are left out', 'Entra, Okta', '400 invalidSyntax'),
  'unknown-parameter': fact('Parameters that SCIM does not know', 'Entra (aadOptscim062020)', '400 invalidValue'),
  'unlisted-extension': fact('The block of an extension that schemas do not list', 'OneLogin', '400 invalidSyntax'),
  'unqualified-extension': fact(
    'An attribute of an extension without its URN, such as manager',
    'Entra',
    '400 invalidPath or invalidFilter',
  ),
  'unquoted-value': fact(
    'A filter value without quotes, at applications that document it so',
    'clients of those applications',
    '400 invalidFilter',
  ),
  'urn-key': fact('urn:…:User:department as a key', 'Entra', '400 invalidPath'),
  'wrapped-value': fact(
    'The attribute’s name once more inside the value, such as members in members',
    'Salesforce',
    '400 invalidValue',
  ),
});
