/** The languages of the console, each by its own name. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

const key = 'rollcall.language';

/** The language that the console speaks, as long as this page is loaded. */
export const language: Language = languageOf(localStorage.getItem(key), navigator.languages);

/**
 * What was chosen here before, else the first language of the browser that the console speaks, else English.
 * `stored` may be any text; `wanted` are tags (BCP 47), the dearest first.
 */
export function languageOf(stored: string | null, wanted: readonly string[]): Language {
  const spoken = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return stored !== null && isLanguage(stored) ? stored : (spoken ?? 'en');
}

/** Keeps the language for this browser and loads the page anew: words are read once. */
export function speak(next: string): void {
  if (!isLanguage(next) || next === language) return;
  localStorage.setItem(key, next);
  location.reload();
}

function isLanguage(text: string): text is Language {
  return text in languages;
}
