import type { BrandVariants } from '@fluentui/react-components';
import type { ComponentType, ReactElement } from 'react';
import type { ReplyOf } from '../api/contract-types.ts';
import type { BarColours } from '../layout/TopBar.tsx';
import type { PageEntry } from '../page.ts';

/** Who is signed in at a tenant, and what of. */
export type TenantSession = ReplyOf<'getTenantSession'>;

/** What an administrator of a tenant may do there. */
export type Permission = NonNullable<TenantSession['administrator']>['permissions'][number];

/** A line of an application's own navigation. */
export interface ServedMenuItem {
  readonly label: string;
  /** Below `/apps/$tenant`: `/settings/api-keys`. */
  readonly path: string;
  readonly icon?: ReactElement;
  /** Marked only on its own page, not on those below. */
  readonly exact?: boolean;
  /** The heading it stands under. */
  readonly group?: string;
  /** One of these permissions; without it the line is absent and its address says whom to ask. */
  readonly needs?: readonly Permission[];
  /** What that page is for and which permission it takes, for who lacks it. */
  readonly lacking?: string;
}

/** An application as its own administrators see it. */
export interface ServedApplication {
  readonly product: string;
  readonly colours: BarColours;
  readonly brand: BrandVariants;
  /** The first line that is permitted is its home. */
  readonly menu: readonly ServedMenuItem[];
  readonly pages: readonly PageEntry[];
  /** What stands over every page while there is something to say. */
  readonly Notices?: ComponentType;
}
