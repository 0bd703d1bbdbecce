import { barOf, brandOf } from '../look.ts';
import type { ServedApplication } from '../served-application.ts';
import { menu } from './menu.tsx';
import { pages } from './pages.ts';
import { SiteNotices } from './SiteNotices.tsx';

const colour = '#5a2ca0';

export const application: ServedApplication = {
  product: 'Playvox',
  colours: barOf(colour),
  brand: brandOf(colour),
  menu,
  pages,
  Notices: SiteNotices,
};
