import type { Dialect } from '../port.ts';

const words: Readonly<Record<Dialect, readonly (readonly [RegExp, string])[]>> = {
  sqlite: [[/\bjson_doc\b/g, 'text']],
  postgres: [
    [/\binteger\b/g, 'bigint'],
    [/\btext\b/g, 'text collate "C"'],
    [/\bjson_doc\b/g, 'json'],
    [/\bstrict\b(\s*,\s*without\s+rowid\b)?/g, ''],
  ],
};

/**
 * Turns the one text of a migration into the store's own: `integer`, `text`, `json_doc` and `strict[, without rowid]` are
 * the only words that differ. Statements may call `sha256_hex(text)` and `random_hex('')`, which each store defines while it migrates. Comments are dropped first, so they may use these words freely.
 */
export function rewriteDdl(sql: string, dialect: Dialect): string {
  const bare = sql.replace(/--[^\n]*/g, '');
  return words[dialect].reduce((text, [word, replacement]) => text.replace(word, replacement), bare);
}
