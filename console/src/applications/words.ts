import type { Catalogue } from '../words/catalogue.ts';
import { language } from '../words/language.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';

/** The words of the frame around the screens of served applications, in the language of this page. */
export const words: Catalogue<typeof english> = language === 'de' ? german : english;
