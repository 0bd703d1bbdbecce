/** An app role that a user or group holds. */
export interface Holding {
  readonly application: number;
  readonly role: string;
  readonly principal: number;
}

export function decodeHolding(row: unknown): Holding {
  const { application, role, principal } = row as Holding;
  return { application, role, principal };
}
