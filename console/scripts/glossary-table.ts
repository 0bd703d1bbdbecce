import { glossary } from '../src/words/glossary.ts';

const columns = ['On the screen', 'What it is', 'In Entra', 'In Okta'];

/** The words that the console explains, as the table of docs/GLOSSARY.md. */
export function glossaryTable(): string {
  const rows = Object.values(glossary.terms)
    .map(({ name, text, entra = '', okta = '' }) => [name, text, entra, okta])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
