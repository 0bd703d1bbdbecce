import type { Catalogue } from './catalogue.ts';
import type { english } from './english.ts';
import type { Language } from './language.ts';

/** Loads the words of a language. Neither catalogue imports anything from outside, so each is a file of its own. */
export async function catalogueIn(language: Language): Promise<Catalogue<typeof english>> {
  return language === 'de' ? (await import('./german.ts')).german : (await import('./english.ts')).english;
}
