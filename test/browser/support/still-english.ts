import { germanSaid } from '../../../console/src/words/said/german-said.ts';
import { translateSaid } from '../../../console/src/words/said/translate-said.ts';

const all: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(germanSaid));
const german = translateSaid(all);
const alreadyGerman = new Set(Object.values(all));

/** Whether a text that stands on a German page is a sentence of the server that has its German: somebody forgot to say it. */
export function stillEnglish(text: string): boolean {
  return text.split(' ').length > 2 && !alreadyGerman.has(text) && german(text) !== text;
}
