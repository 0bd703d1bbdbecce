/** What a `?` may hide in: text, quoted names, comments. */
const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\?/g;

/** Rewrites the port's `?` to PostgreSQL's `$1`, `$2`, … and leaves those in literals, quoted names and comments. */
export function numberPlaceholders(sql: string): string {
  let number = 0;
  return sql.replace(parts, (part) => {
    if (part !== '?') return part;
    number += 1;
    return `$${number}`;
  });
}
