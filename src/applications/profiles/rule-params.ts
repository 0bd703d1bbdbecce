import { z } from 'zod';
import type { RuleCheck } from '#resources/profile.ts';

const text = z.string().min(1);
const whole = z.int().min(0);

/** What `params` of each check take; the rooms of rules say what they mean. */
export const ruleParams: Readonly<Record<RuleCheck, z.ZodType>> = {
  required: z.strictObject({}).describe('It must be there.'),
  unique: z
    .strictObject({
      scope: text.exactOptional(),
      caseExact: z.boolean().exactOptional(),
      includesInactive: z.boolean().exactOptional(),
      deleted: text.exactOptional(),
    })
    .describe('No two resources of the tenant have the same. Capitals count with caseExact.'),
  format: z
    .strictObject({
      format: z.enum(['email', 'e164-or-tel-uri', 'date', 'language-tag', 'time-zone', 'alphanumeric-or-email']),
    })
    .describe('It is written so.'),
  enum: z
    .strictObject({ sub: text.exactOptional(), values: z.array(text).min(1) })
    .describe('It is one of the values; with sub, that sub-attribute of every element is.'),
  // With the target `*` the most characters by path.
  maxLength: z.record(text, whole).describe('Characters at most, as max; with the target * by path: userName: 255.'),
  maxItems: z.strictObject({ max: whole }).describe('It has at most max values.'),
  range: z
    .strictObject({
      min: z.number().exactOptional(),
      max: z.number().exactOptional(),
      alsoFor: z.union([text, z.array(text)]).exactOptional(),
    })
    .describe('It lies from min to max, both allowed; alsoFor names further attributes.'),
  existsIn: z
    .strictObject({
      catalog: text.exactOptional(),
      caseExact: z.boolean().exactOptional(),
      resource: z.union([text, z.array(text).min(1)]).exactOptional(),
    })
    .describe('It is the name of an entry of the catalog, or the id of a resource of these types.'),
  typeUnique: z
    .strictObject({ sub: text.exactOptional() })
    .describe('No two elements have the same type, or the same sub.'),
  immutable: z
    .strictObject({
      settableWhenEmpty: z.boolean().exactOptional(),
      sameValueOk: z.boolean().exactOptional(),
    })
    .describe('Once set, it stays; with settableWhenEmpty it may be set later.'),
  immutableElement: z
    .strictObject({ sub: text.exactOptional(), prefix: z.string().exactOptional() })
    .describe('Elements whose sub begins with prefix belong to the application: none comes, goes or changes.'),
  readOnly: z.strictObject({}).describe('Clients do not set it.'),
  mirrorOf: z
    .strictObject({ attribute: text, primary: z.boolean().exactOptional() })
    .describe('It always has the value of attribute; with primary it is the primary element.'),
  copyTo: z
    .strictObject({ field: text })
    .describe('The application keeps it a second time, under a name that SCIM does not show.'),
  forceValue: z.strictObject({ value: z.json() }).describe('What is there always has this value.'),
  forcePrimary: z
    .strictObject({ order: z.array(text).exactOptional(), onlyIfNoneGiven: z.boolean().exactOptional() })
    .describe(
      'Exactly one element is the primary one, by order of types; with onlyIfNoneGiven where the client named none.',
    ),
  defaultValue: z
    .strictObject({
      value: z.json().exactOptional(),
      generate: z.strictObject({ length: whole, perClass: whole }).exactOptional(),
      catalog: text.exactOptional(),
      match: text.exactOptional(),
      field: text.exactOptional(),
    })
    .describe(
      'Filled in when nothing is given: value, a generated password, or the field of the catalog’s entry that the attribute match names.',
    ),
  licenceLimit: z
    .strictObject({ setting: text })
    .describe('No more active users than the number in that setting; null is no limit.'),
};
