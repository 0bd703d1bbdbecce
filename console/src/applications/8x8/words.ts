import type { Catalogue } from '../../words/catalogue.ts';
import { language } from '../../words/language.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';

/** Every text of these screens, in the language of this page. */
export const words: Catalogue<typeof english> = language === 'de' ? german : english;
