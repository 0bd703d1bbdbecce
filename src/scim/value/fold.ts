import type { Attribute } from '../schema/definition.ts';

/** Text as it is compared without regard to letter case: NFC, lower case (RFC 7643 §2.2, caseExact; NFC by decision). */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** True when letter case counts: caseExact, and always for references and binary (RFC 7643 §2.3.6, §2.3.7). */
export function isExact(attribute: Attribute): boolean {
  return attribute.caseExact || attribute.type === 'reference' || attribute.type === 'binary';
}

/** Orders texts by code point, as both stores do; UTF-16 order differs for characters beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates sort behind all other code units, because they stand for code points above them. */
function rank(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code;
}
