function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** A character that may stand in an attribute name behind the first (RFC 7644 §3.4.2.2, nameChar). */
export function isNameCharacter(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 95;
}

/** ATTRNAME of RFC 7643 §2.1 and RFC 7644 §3.4.2.2; `$ref` is the one name that starts otherwise (RFC 7643 §2.4). */
export function isAttributeName(text: string): boolean {
  const start = text.charCodeAt(0) === 36 ? 1 : 0;
  if (!isLetter(text.charCodeAt(start))) return false;
  for (let at = start + 1; at < text.length; at++) if (!isNameCharacter(text.charCodeAt(at))) return false;
  return true;
}
