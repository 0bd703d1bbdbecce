/**
 * A name for a prepared statement: 64 bits of a hash of its text (two FNV-1a runs). The same text has the same name in
 * every process, as a connection pooler between us and the server needs it.
 */
export function statementName(text: string): string {
  return `r${fnv(text, 0x811c9dc5)}${fnv(text, 0x9747b28c)}`;
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
