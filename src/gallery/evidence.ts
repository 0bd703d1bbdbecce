/**
 * How something about an application is known. `documented`: its vendor, or Microsoft for it, published it · `inferred`: what is usual
 * was taken where only a part is published · `assumed`: nobody published it, and the stand-in does it so · `unknown`: left open.
 */
export type Basis = 'documented' | 'inferred' | 'assumed' | 'unknown';

/** What is known about an application, and from where. */
export interface Evidence {
  readonly documents: readonly { readonly title: string; readonly address: string }[];
  readonly facts: readonly { readonly text: string; readonly basis: Basis }[];
}
