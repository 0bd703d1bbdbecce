import type { Language } from '../language.ts';

/** How a sentence of the server is said in a language. In English it arrives as it is, and nothing is loaded for it. */
export async function saidIn(language: Language): Promise<(text: string) => string> {
  if (language === 'en') return (text) => text;
  const [{ translateSaid }, { germanSaid }] = await Promise.all([
    import('./translate-said.ts'),
    import('./german-said.ts'),
  ]);
  return translateSaid(Object.assign({}, ...Object.values(germanSaid)));
}
