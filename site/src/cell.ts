/** Text in a cell of a Markdown table: a bar would end the cell, a line break the row. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
}

/** Code in a cell. */
export function codeCell(text: string): string {
  return text === '' ? '' : `\`${cell(text)}\``;
}
