import type { Deliverable, Delivery } from './delivery.ts';

/** A row of `delivery`. */
export function decodeDelivery(row: unknown): Delivery {
  const { body, ...rest } = row as Omit<Delivery, 'content'> & { readonly body: string };
  return { ...rest, content: JSON.parse(body) as Deliverable };
}

/** A tenant with new events, and how far they are known. */
export function decodeBehind(row: unknown): { readonly source: number; readonly position: number } {
  return row as { source: number; position: number };
}

/** How many deliveries there are of a state. */
export function decodeStateCount(row: unknown): { readonly kind: string; readonly state: string; readonly n: number } {
  return row as { kind: string; state: string; n: number };
}
