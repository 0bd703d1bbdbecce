import type { Value } from '../port.ts';
import { numberPlaceholders } from './number-placeholders.ts';
import { statementName } from './statement-name.ts';

/** A server keeps a prepared statement until the connection ends, so composed texts beyond this many stay unnamed. */
const namedStatements = 500;

interface Text {
  readonly text: string;
  readonly name: string | undefined;
}

/** The statements of one pool, rewritten once. A text is named when it comes back: named gets are twice as fast. */
export class StatementTexts {
  readonly #seen = new Map<string, Text>();
  #named = 0;

  of(sql: string, parameters: readonly Value[]): { name?: string; text: string; values: Value[] } {
    const seen = this.#seen.get(sql);
    const text = seen ?? { text: numberPlaceholders(sql), name: undefined };
    if (seen === undefined) this.#remember(sql, text);
    else if (seen.name === undefined && this.#named < namedStatements) {
      this.#named += 1;
      this.#seen.set(sql, { text: seen.text, name: statementName(seen.text) });
    }
    const { name } = text;
    return { text: text.text, values: [...parameters], ...(name === undefined ? {} : { name }) };
  }

  #remember(sql: string, text: Text): void {
    if (this.#seen.size >= namedStatements * 4) {
      for (const [known, { name }] of this.#seen) if (name === undefined) this.#seen.delete(known);
    }
    this.#seen.set(sql, text);
  }
}
