import { appRoleAssignmentsComplex, assertiveAppRoleAssignmentsComplex, singleAppRoleAssignment } from './app-roles.ts';
import { append } from './append.ts';
import { bitAnd } from './bit-and.ts';
import { cBool } from './c-bool.ts';
import { cDate } from './c-date.ts';
import { cStr } from './c-str.ts';
import { toLower, toUpper } from './change-case.ts';
import { coalesce } from './coalesce.ts';
import { convertToBase64 } from './convert-to-base64.ts';
import { convertToUtf8Hex } from './convert-to-utf8-hex.ts';
import { count } from './count.ts';
import { dateAdd } from './date-add.ts';
import { dateDiff } from './date-diff.ts';
import { dateFromNum, numFromDate } from './file-time.ts';
import { formatDateTime } from './format-date-time.ts';
import type { FunctionDefinition } from './function.ts';
import { guid } from './guid.ts';
import { ignoreFlowIfNullOrEmpty } from './ignore-flow-if-null-or-empty.ts';
import { iif } from './iif.ts';
import { inStr } from './in-str.ts';
import { item } from './item.ts';
import { join } from './join.ts';
import { left } from './left.ts';
import { mid } from './mid.ts';
import { normalizeDiacritics } from './normalize-diacritics.ts';
import { not } from './not.ts';
import { now } from './now.ts';
import { pCase } from './p-case.ts';
import { isNull, isNullOrEmpty, isPresent, isString } from './presence.ts';
import { randomString } from './random-string.ts';
import { redact } from './redact.ts';
import { removeDuplicates } from './remove-duplicates.ts';
import { replace } from './replace.ts';
import { selectUniqueValue } from './select-unique-value.ts';
import { split } from './split.ts';
import { stripSpaces } from './strip-spaces.ts';
import { switchFunction } from './switch.ts';
import { word } from './word.ts';

const definitions: readonly FunctionDefinition[] = [
  append,
  appRoleAssignmentsComplex,
  assertiveAppRoleAssignmentsComplex,
  bitAnd,
  cBool,
  cDate,
  coalesce,
  convertToBase64,
  convertToUtf8Hex,
  count,
  cStr,
  dateAdd,
  dateDiff,
  dateFromNum,
  formatDateTime,
  guid,
  ignoreFlowIfNullOrEmpty,
  iif,
  inStr,
  isNull,
  isNullOrEmpty,
  isPresent,
  isString,
  item,
  join,
  left,
  mid,
  normalizeDiacritics,
  not,
  now,
  numFromDate,
  pCase,
  randomString,
  redact,
  removeDuplicates,
  replace,
  selectUniqueValue,
  singleAppRoleAssignment,
  split,
  stripSpaces,
  switchFunction,
  toLower,
  toUpper,
  word,
];

/** All functions of the mapping language by name in small letters: names are accepted in any case. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  definitions.map((definition) => [definition.name.toLowerCase(), definition]),
);

/** Functions that the mapping language knows and that are not available here, with what to do instead. */
export const unavailableFunctions: ReadonlyMap<string, string> = new Map([
  ['approleassignments', 'Use AssertiveAppRoleAssignmentsComplex([appRoleAssignments]).'],
  ['defaultdomain', 'Write the domain as text: "example.com".'],
]);
