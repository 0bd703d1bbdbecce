import type { AttributeChange, Attributes } from './target.ts';

/** What is to be done at the target. `none` with a target id ties a link without a call. */
export type Action =
  | {
      readonly kind: 'create';
      readonly attributes: Attributes;
      /** By path: the matching attributes, by which it is found again when no reply comes. */
      readonly names: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'update' | 'restore' | 'disable' | 'none';
      readonly target: string;
      readonly etag: string | undefined;
      readonly changes: readonly AttributeChange[];
      /** The whole state after the changes, as `link.written` will hold it. */
      readonly desired: Attributes;
      /** Identifiers of somebody else that stay, where an account was found. */
      readonly kept?: Attributes;
    }
  | { readonly kind: 'delete'; readonly target: string };

export type ActionKind = Action['kind'] | 'skip';

/** True for what takes something away and, in a full cycle, waits for the guard. */
export function isRemoval(action: Action): boolean {
  return action.kind === 'disable' || action.kind === 'delete';
}
