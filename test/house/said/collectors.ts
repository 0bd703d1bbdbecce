import { isTest, sourceFiles } from '../source-files.ts';
import { type Literal, literalsOf } from './literals.ts';

/** Whose sentences reach the console. Its name is that of the file with the German ones: console/src/words/said/de/<name>.ts. */
export interface Collector {
  readonly name: string;
  /** Of paths below the checkout. */
  readonly files: RegExp;
  /** Which texts of these files; all sentences unless told. */
  readonly takes?: (literal: Literal) => boolean;
}

export interface Collected extends Literal {
  /** `src/applications/refused.ts:7` */
  readonly place: string;
}

/** What the console may show of the server. Whoever opens another source of sentences adds it here. */
export const collectors: readonly Collector[] = [{ name: 'access', files: /^src\/applications\/access\// }];

const code = sourceFiles('src')
  .filter((file) => !isTest(file) && collectors.some(({ files }) => files.test(file.path)))
  .map((file) => ({ ...file, literals: literalsOf(file.text) }));

/** What a collector finds, each text once, at its first place. Its blanks at both ends do not count. */
export function collect({ files, takes = () => true }: Collector): ReadonlyMap<string, Collected> {
  const found = new Map<string, Collected>();
  for (const { path, text, literals } of code.filter((file) => files.test(file.path))) {
    for (const literal of literals) {
      const sentence = literal.text.trim();
      if (found.has(sentence) || !isSaid(literal) || !isSentence(sentence) || !takes(literal)) continue;
      const place = `${path}:${text.slice(0, literal.start).split('\n').length}`;
      found.set(sentence, { ...literal, text: sentence, place });
    }
  }
  return found;
}

/** Every text of the files that are collected from, sentence or word. */
export const everyText: ReadonlySet<string> = new Set(
  code.flatMap(({ literals }) => literals.map(({ text }) => text.trim())),
);

/** Not what goes to the operator's log, to who calls a function wrongly, to a terminal, or into the API reference. */
function isSaid({ callee, property }: Literal): boolean {
  return !/^(log|logger)\.|^deps\.log\.|(^|\.)describe$|^Error$|^TypeError$/.test(callee) && !outside.has(property);
}

const outside: ReadonlySet<string> = new Set(['command', 'description', 'summary', 'sql']);

/** Two words, one of them in small letters, and no statement of a store. */
function isSentence(text: string): boolean {
  const words = text.replace(/\{\d+\}/g, ' ').match(/[\p{L}’]+/gu) ?? [];
  return words.length > 1 && /(^|[\s(])[a-z’]{2,}/.test(text) && !isStatement(text) && /\s/.test(text);
}

function isStatement(text: string): boolean {
  return /^\(?(select|insert|update|delete|with|create|and|where|from|alter|on|order by|join|exists|not|or|in|limit|cross join|left join|drop|a\.key)\b[^.]*[=(),]/.test(
    text,
  );
}
