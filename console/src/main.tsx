import { catalogueIn } from './words/catalogue-in.ts';
import { language } from './words/language.ts';
import { saidIn } from './words/said/said-in.ts';

document.documentElement.lang = language;
// The words are on their way while the console itself still is.
void catalogueIn(language);
void saidIn(language);
void import('./start.tsx');
