import type { Canary, Quirks, SelfTestStep } from '#connectors/scim/self-test/self-test.ts';

/** A row of `self_test`: the last one of an application. */
export interface StoredSelfTest {
  readonly application: number;
  readonly started: number;
  /** Undefined while it runs, and when the process that ran it is gone. */
  readonly ended: number | undefined;
  readonly actor: string;
  readonly steps: readonly SelfTestStep[];
  readonly quirks: Quirks;
  readonly canaries: readonly Canary[];
}

interface Row {
  readonly application: number;
  readonly started: number;
  readonly ended: number | null;
  readonly actor: string;
  readonly report: string;
  readonly quirks: string;
  readonly canaries: string;
}

export function decodeSelfTest(row: unknown): StoredSelfTest {
  const { application, started, ended, actor, report, quirks, canaries } = row as Row;
  return {
    application,
    started,
    ended: ended ?? undefined,
    actor,
    steps: JSON.parse(report) as SelfTestStep[],
    quirks: JSON.parse(quirks) as Quirks,
    canaries: JSON.parse(canaries) as Canary[],
  };
}
