import { barOf, brandOf } from '../look.ts';
import type { ServedApplication } from '../served-application.ts';
import { menu } from './menu.tsx';
import { pages } from './pages.ts';

const colour = '#b3001b';

export const application: ServedApplication = {
  product: '8x8',
  colours: barOf(colour),
  brand: brandOf(colour),
  menu,
  pages,
};
