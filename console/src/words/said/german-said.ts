import { access } from './de/access.ts';
import type { Said } from './translate-said.ts';

/** By collector: every sentence of the server in German. */
export const germanSaid: Readonly<Record<string, Said>> = { access };
