import { TableCell, TableRow, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { cycleTone, nothingWritten, wordOf } from './application-state.ts';
import { tookText } from './duration-text.ts';
import { FormSection } from './FormSection.tsx';
import type { Job } from './provisioning-draft.ts';

const { provisioning, enterprise, shared } = words;
const text = provisioning.progress;
const shown = ['created', 'matched', 'updated', 'disabled', 'restored', 'deleted', 'skipped', 'failed'] as const;

interface CycleHistoryProps {
  readonly application: Application;
  readonly job: Job;
}

/** The cycles before the one that runs or ended last, newest first. */
export function CycleHistory({ application, job }: CycleHistoryProps) {
  const call = { params: { application: String(application.application) }, query: { limit: 10 } };
  const { data } = useEndpoint('listCycles', call, { refresh: job.busy ? 1_500 : 5_000 });
  // The last one stands above as long as none runs.
  const above = job.running === null ? job.last?.cycle : undefined;
  const cycles = (data?.cycles ?? []).filter(({ ended, cycle }) => ended !== null && cycle !== above);
  if (cycles.length === 0) return null;
  const { historyColumns: columns } = text;
  return (
    <>
      <FormSection title={text.history}>{null}</FormSection>
      <PlainTable
        label={text.history}
        headers={[columns.cycle, columns.state, columns.started, columns.took, columns.did]}
        minWidth="720px"
      >
        {cycles.map((cycle) => (
          <TableRow key={cycle.cycle}>
            <TableCell>{text.cycle(wordOf(enterprise.cycleKind, cycle.kind), cycle.cycle)}</TableCell>
            <TableCell>
              <StatusBadge tone={cycleTone(cycle.state)}>{wordOf(enterprise.cycleState, cycle.state)}</StatusBadge>
            </TableCell>
            <TableCell>{timeText(cycle.started)}</TableCell>
            <TableCell>{cycle.ended === null ? shared.none : tookText(cycle.started, cycle.ended)}</TableCell>
            <TableCell>
              <Text block>{didText(cycle)}</Text>
              {cycle.guard === null ? null : (
                <Text block size={200}>
                  {text.guard(cycle.guard)}
                </Text>
              )}
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
}

function didText({ state, tally }: NonNullable<Job['last']>): string {
  const parts = shown
    .filter((name) => (tally[name] ?? 0) > 0)
    .map((name) => `${(tally[name] ?? 0).toLocaleString(language)} ${text.counts[name].toLowerCase()}`);
  return parts.length === 0 ? nothingWritten(state) : parts.join(', ');
}
