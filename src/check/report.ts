import type { Client } from './requirement.ts';

/** `warned`: something that only should be is not. */
export type Verdict = 'passed' | 'warned' | 'failed' | 'skipped';

/** One request and what came of it. Credentials are not in it. */
export interface Exchange {
  /** Method and address below the base URL. */
  readonly request: string;
  readonly body?: string;
  readonly status: number;
  readonly answer: string;
}

/** How one requirement was met. */
export interface Finding {
  readonly id: string;
  readonly suite: string;
  readonly title: string;
  readonly source: string;
  readonly verdict: Verdict;
  /** What was otherwise than wanted, or why it was skipped. */
  readonly found: readonly string[];
  readonly hurts: readonly Client[];
  readonly advice: string;
  readonly exchanges: readonly Exchange[];
}

/** How many requirements of one client are met. */
export interface ClientTally {
  readonly client: Client;
  readonly passed: number;
  readonly failed: number;
}

/** What a check found out. */
export interface Report {
  readonly url: string;
  readonly findings: readonly Finding[];
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly skipped: number;
  readonly clients: readonly ClientTally[];
  /** Addresses below the base URL of what was made and could not be removed. */
  readonly left: readonly string[];
  /** True when it was stopped before its end. */
  readonly stopped: boolean;
}
