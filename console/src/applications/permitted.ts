import type { ServedMenuItem } from './served-application.ts';
import type { OpenTenant } from './use-tenant.ts';

/** Whether who is signed in may open a line of the navigation. */
export function isPermitted({ needs }: ServedMenuItem, { can }: Pick<OpenTenant, 'can'>): boolean {
  return needs === undefined || needs.some(can);
}

/** The lines of a navigation that are shown to who is signed in. */
export function permitted(menu: readonly ServedMenuItem[], open: Pick<OpenTenant, 'can'>): readonly ServedMenuItem[] {
  return menu.filter((item) => isPermitted(item, open));
}
