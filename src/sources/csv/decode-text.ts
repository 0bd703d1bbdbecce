import { notATable } from './not-a-table.ts';
import type { Problem } from './problem.ts';

/** The text of a file in UTF-8 or UTF-16 (what PowerShell's Export-Csv writes), without its byte order mark where it has one. */
export function decodeText(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  const other = notATable(bytes);
  if (other !== undefined) return { problem: { file, line: 1, column: '', message: `the file is no CSV: ${other}` } };
  try {
    return { text: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: {
        file,
        line: lineOfBadByte(bytes),
        column: '',
        message:
          'the file is not UTF-8 from this line on (Windows programs write Windows-1252 by themselves): save it as "CSV UTF-8" and import it again',
      },
    };
  }
}

/** By the byte order mark; without one, the letters of headings have an empty byte beside them in UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}

/** Lines are tried alone: a UTF-8 sequence never crosses a line feed. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return 1;
}
