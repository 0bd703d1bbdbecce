import type { Topic } from '../../components/HelpBlade.tsx';
import type { TermName } from '../../words/glossary.ts';
import type { Findable } from './rank.ts';

/** What opens when a result is chosen. */
export type Opens =
  | { readonly kind: 'page'; readonly to: string }
  | { readonly kind: 'term'; readonly term: TermName }
  | { readonly kind: 'help'; readonly topic: Topic }
  /** Of the documents, in a window of its own. */
  | { readonly kind: 'document'; readonly url: string }
  | { readonly kind: 'provider'; readonly provider: string; readonly name: string };

/** What opens beside the page that one is at. */
export type OpensBeside = Exclude<Opens, { readonly kind: 'page' | 'document' }>;

/** Something that was found. */
export interface Found extends Findable {
  readonly key: string;
  /** Beside the name: where it is, what it is. */
  readonly detail?: string;
  readonly opens: Opens;
}

/** What was found of one kind, the best first. */
export interface FoundGroup {
  readonly label: string;
  readonly found: readonly Found[];
}

/** A result that is a page. */
export function pageFound(
  to: string,
  name: string,
  more: Partial<Pick<Found, 'also' | 'about' | 'detail'>> = {},
): Found {
  return { key: to, name, opens: { kind: 'page', to }, ...more };
}
