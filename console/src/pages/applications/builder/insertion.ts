/** A text with a part of it selected: [start, end) in characters. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Insertable {
  readonly name: string;
  readonly parameters: readonly { readonly optional: boolean }[];
}

/** Puts a call of the function where the cursor is; what is selected becomes its first argument, and the next is begun. */
export function withFunction({ text, start, end }: Selected, { name, parameters }: Insertable): Selected {
  const wanted = Math.max(parameters.findLastIndex(({ optional }) => !optional) + 1, Math.min(1, parameters.length));
  const first = text.slice(start, end);
  const rest = ', '.repeat(Math.max(0, wanted - 1));
  const call = `${name}(${first}${rest})`;
  const cursor = start + name.length + 1 + (first === '' || rest === '' ? first.length : first.length + 2);
  return { text: text.slice(0, start) + call + text.slice(end), start: cursor, end: cursor };
}

/** Puts an attribute where the cursor is, in place of what is selected. */
export function withAttribute({ text, start, end }: Selected, name: string): Selected {
  const cursor = start + name.length + 2;
  return { text: `${text.slice(0, start)}[${name}]${text.slice(end)}`, start: cursor, end: cursor };
}
