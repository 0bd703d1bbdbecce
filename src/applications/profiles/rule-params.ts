import { z } from 'zod';
import type { RuleCheck } from '#resources/profile.ts';

const text = z.string().min(1);
const whole = z.int().min(0);

/** What `params` of each check take; the rooms of rules say what they mean. */
export const ruleParams: Readonly<Record<RuleCheck, z.ZodType>> = {
  required: z.strictObject({}),
  unique: z.strictObject({
    scope: text.exactOptional(),
    caseExact: z.boolean().exactOptional(),
    includesInactive: z.boolean().exactOptional(),
    deleted: text.exactOptional(),
  }),
  format: z.strictObject({
    format: z.enum(['email', 'e164-or-tel-uri', 'date', 'language-tag', 'time-zone', 'alphanumeric-or-email']),
  }),
  enum: z.strictObject({ sub: text.exactOptional(), values: z.array(text).min(1) }),
  // With the target `*` the most characters by path.
  maxLength: z.record(text, whole),
  maxItems: z.strictObject({ max: whole }),
  range: z.strictObject({
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    alsoFor: z.union([text, z.array(text)]).exactOptional(),
  }),
  existsIn: z.strictObject({
    catalog: text.exactOptional(),
    caseExact: z.boolean().exactOptional(),
    resource: z.union([text, z.array(text).min(1)]).exactOptional(),
  }),
  typeUnique: z.strictObject({ sub: text.exactOptional() }),
  immutable: z.strictObject({
    settableWhenEmpty: z.boolean().exactOptional(),
    sameValueOk: z.boolean().exactOptional(),
  }),
  immutableElement: z.strictObject({ sub: text.exactOptional(), prefix: z.string().exactOptional() }),
  readOnly: z.strictObject({}),
  mirrorOf: z.strictObject({ attribute: text, primary: z.boolean().exactOptional() }),
  copyTo: z.strictObject({ field: text }),
  forceValue: z.strictObject({ value: z.json() }),
  forcePrimary: z.strictObject({ order: z.array(text).exactOptional(), onlyIfNoneGiven: z.boolean().exactOptional() }),
  defaultValue: z.strictObject({
    value: z.json().exactOptional(),
    generate: z.strictObject({ length: whole, perClass: whole }).exactOptional(),
    catalog: text.exactOptional(),
    match: text.exactOptional(),
    field: text.exactOptional(),
  }),
  licenceLimit: z.strictObject({ setting: text }),
};
