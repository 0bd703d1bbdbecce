import { barOf, brandOf } from '../look.ts';
import type { ServedApplication } from '../served-application.ts';
import { menu } from './menu.tsx';
import { pages } from './pages.ts';

const colour = '#c23b0a';

export const application: ServedApplication = {
  product: 'PureCloud by Genesys',
  colours: barOf(colour),
  brand: brandOf(colour),
  menu,
  pages,
};
