/** What a restart forgets, by the names that Entra's interface has for it. */
export type ResetScope =
  | 'None'
  | 'Watermark'
  | 'Escrows'
  | 'QuarantineState'
  | 'ConnectorDataStore'
  | 'ForceDeletes'
  | 'Full';

/** What the button *Restart provisioning* forgets. */
export const usualReset: readonly ResetScope[] = Object.freeze(['Watermark', 'Escrows', 'QuarantineState']);

/** What is forgotten, each once. */
export interface Reset {
  /** A full cycle looks at everybody again. */
  readonly watermark: boolean;
  /** Retries that wait. */
  readonly escrows: boolean;
  readonly quarantine: boolean;
  /** Which account is whose: everybody is matched again. */
  readonly links: boolean;
  /** The removals of the next full cycle are let through. */
  readonly force: boolean;
}

/** What these scopes come to together: without links, and to let removals through, everybody must be looked at. */
export function resetOf(scopes: readonly ResetScope[]): Reset {
  const full = scopes.includes('Full');
  const links = full || scopes.includes('ConnectorDataStore');
  const force = scopes.includes('ForceDeletes');
  return {
    watermark: links || force || scopes.includes('Watermark'),
    escrows: links || scopes.includes('Escrows'),
    quarantine: full || scopes.includes('QuarantineState'),
    links,
    force,
  };
}
