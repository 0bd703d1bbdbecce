import type { StoreLocation } from '#test/support/open-at.ts';

/** What a writing process is told to do. */
export interface WriterJob {
  readonly location: StoreLocation;
  readonly tenant: number;
  readonly commits: number;
}

/** The job on a command line, as JSON. */
export function decodeJob(text: string | undefined): WriterJob {
  return JSON.parse(text ?? '') as WriterJob;
}
