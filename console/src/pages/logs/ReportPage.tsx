import { makeStyles, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import { LatencyCharts } from './LatencyCharts.tsx';
import { LogFilterBar } from './LogFilterBar.tsx';
import { periodOf, useLogFilters } from './log-query.ts';
import { ReasonTable } from './ReasonTable.tsx';
import { StatusChart } from './StatusChart.tsx';
import { StatusCounts } from './StatusCounts.tsx';

type Report = ReplyOf<'reportLog'>;

const { reportPage: text, title, statuses, actions } = words.logs;

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '24px 64px' },
});

/** A report of an application and a period: counts, top reasons, operations over time. */
export function ReportPage() {
  const filters = useLogFilters();
  const { application, user } = filters;
  const query = {
    ...(application === '' ? {} : { application }),
    ...(user === '' ? {} : { user }),
    ...periodOf(filters.period),
  };
  const { data, error, refetch } = useEndpoint('reportLog', { query }, { keepPrevious: true });
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[{ label: title, to: '/logs' }]}
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      <LogFilterBar filters={filters} withApplication forReport />
      {user === '' ? null : (
        <Link to="/logs" search={{ user, ...(application === '' ? {} : { application }) }}>
          {text.person(user)}
        </Link>
      )}
      {data === undefined ? null : <Findings report={data} />}
    </Page>
  );
}

function Findings({ report }: { readonly report: Report }) {
  const styles = useStyles();
  if (report.entries === 0) return <EmptyState title={text.nothing}>{text.nothingHint}</EmptyState>;
  return (
    <>
      {report.cut ? <Notice intent="warning">{text.cut(timeText(report.countedFrom))}</Notice> : null}
      <Text>{text.entries(report.entries)}</Text>
      <div className={styles.counts}>
        <FormSection title={text.byStatus}>
          <StatusCounts counts={report.statuses} names={statuses} />
        </FormSection>
        <FormSection title={text.byAction}>
          <StatusCounts counts={report.actions} names={actions} />
        </FormSection>
      </div>
      <FormSection title={text.overTime}>{null}</FormSection>
      <StatusChart buckets={report.buckets} />
      <FormSection title={text.reasons}>{null}</FormSection>
      <ReasonTable reasons={report.reasons} />
      <LatencyCharts buckets={report.buckets} />
    </>
  );
}
