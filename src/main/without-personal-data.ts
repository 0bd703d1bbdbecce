const address = /[^\s"'<>()]+@[^\s"'<>()]+/g;
const quoted = /"[^"\n]*"/g;
/** Names of tables, columns and constraints, which stores put in quotes, too. */
const ourName = /^"[a-z][a-z0-9_]*"$/;

/**
 * A text for the operator's log without what may name a person. Messages of parsers and stores quote values they do not take
 * (`invalid input syntax for type json: "…"`), and nobody knows whose.
 */
export function withoutPersonalData(text: string): string {
  return text.replace(address, '…@…').replace(quoted, (found) => (ourName.test(found) ? found : '"…"'));
}
