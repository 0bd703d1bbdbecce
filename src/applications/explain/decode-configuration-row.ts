import type { ExplainedConfiguration } from './explained.ts';

/** A row of configuration without its document. */
export function decodeConfigurationRow(row: unknown): ExplainedConfiguration {
  const { version, author, note, at } = row as { version: number; author: string; note: string | null; at: number };
  return { version: Number(version), by: author, at: new Date(Number(at)).toISOString(), note };
}
