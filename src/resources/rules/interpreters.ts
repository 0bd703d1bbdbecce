import type { RuleCheck } from '../profile.ts';
import { copyTo } from './copy-to.ts';
import { defaultValue } from './default-value.ts';
import { enumeration } from './enumeration.ts';
import { existsIn } from './exists-in.ts';
import { forcePrimary } from './force-primary.ts';
import { forceValue } from './force-value.ts';
import { format } from './format.ts';
import { immutable } from './immutable.ts';
import { immutableElement } from './immutable-element.ts';
import { licenceLimit } from './licence-limit.ts';
import { maxItems } from './max-items.ts';
import { maxLength } from './max-length.ts';
import { mirrorOf } from './mirror-of.ts';
import { range } from './range.ts';
import { readOnly } from './read-only.ts';
import { required } from './required.ts';
import type { RuleInterpreter } from './rule-check.ts';
import { typeUnique } from './type-unique.ts';

/** How each kind of rule is interpreted. `unique` is kept by the table `unique_value`: the commit refuses a taken value. */
export const interpreters: Readonly<Record<RuleCheck, RuleInterpreter>> = {
  required,
  unique: {},
  format,
  enum: enumeration,
  maxLength,
  maxItems,
  range,
  existsIn,
  typeUnique,
  immutable,
  immutableElement,
  readOnly,
  mirrorOf,
  copyTo,
  forceValue,
  forcePrimary,
  defaultValue,
  licenceLimit,
};
