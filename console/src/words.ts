import { catalogueIn } from './words/catalogue-in.ts';
import { language } from './words/language.ts';

/** Every text that the console shows, by subject, in the language of this page. Nothing visible stands anywhere else. */
export const words = await catalogueIn(language);
