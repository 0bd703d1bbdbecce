import type { Problem } from './problem.ts';

/** The text of a file in UTF-8 or UTF-16 (what PowerShell's Export-Csv writes), without its byte order mark. */
export function decodeText(file: string, bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: {
        file,
        line: lineOfBadByte(bytes),
        column: '',
        message: 'the file is not UTF-8: save it as "CSV UTF-8" and import it again',
      },
    };
  }
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
