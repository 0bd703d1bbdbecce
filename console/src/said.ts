import { language } from './words/language.ts';
import { saidIn } from './words/said/said-in.ts';

/**
 * A sentence that the server composed (a refusal, its advice, a step of a log …) in the language of this page. What is not known
 * stays as it came: names and values are never changed.
 */
export const said = await saidIn(language);
