import { ScimError } from '../error.ts';
import type { Leniency } from '../habits/leniency.ts';

/** Where reading stands; moves forward only. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly unquotedValues: boolean;
  readonly leniency: Leniency;
}

/** 400 `invalidFilter` at the cursor's position, counted from 1. */
export function invalidAt(cursor: Cursor, what: string): ScimError {
  return new ScimError(400, `The filter is wrong at position ${cursor.at + 1}: ${what}.`, {
    scimType: 'invalidFilter',
  });
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** True for what ends a word: blanks, brackets and the quote. */
export function isDelimiter(character: string): boolean {
  return isBlank(character) || '()[]"'.includes(character);
}

export function skipBlanks(cursor: Cursor): void {
  while (cursor.at < cursor.text.length && isBlank(cursor.text.charAt(cursor.at))) cursor.at += 1;
}

/** The characters from `start` up to the next delimiter. */
export function wordAt(cursor: Cursor, start: number): string {
  let end = start;
  while (end < cursor.text.length && !isDelimiter(cursor.text.charAt(end))) end += 1;
  return cursor.text.slice(start, end);
}

/** Goes behind `keyword`, in any letter case, when it is the next word; a blank or bracket must end it. */
export function takeKeyword(cursor: Cursor, keyword: string): boolean {
  const before = cursor.at;
  skipBlanks(cursor);
  if (wordAt(cursor, cursor.at).toLowerCase() === keyword) {
    cursor.at += keyword.length;
    return true;
  }
  cursor.at = before;
  return false;
}
