import type { ClientTally, Finding } from './report.ts';
import { type Client, clients } from './requirement.ts';

/** What each client can rely on: of the requirements whose failure would hurt it, how many are met and how many are not. */
export function tallyClients(findings: readonly Finding[]): readonly ClientTally[] {
  const named: readonly Client[] = findings.flatMap(({ hurts }) => hurts);
  return [...new Set(named)]
    .sort((left, right) => clients[left].localeCompare(clients[right]))
    .map((client) => {
      const its = findings.filter(({ hurts }) => hurts.includes(client));
      const count = (verdict: Finding['verdict']) => its.filter((finding) => finding.verdict === verdict).length;
      return { client, passed: count('passed'), failed: count('failed') };
    });
}
