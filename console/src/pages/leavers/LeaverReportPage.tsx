import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCaller } from '../../api/caller.ts';
import type { CallOf } from '../../api/contract-types.ts';
import { Problem } from '../../api/problem.ts';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { useAdministrator } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import { leaverBody, useLeaverAddress } from './leaver-query.ts';
import type { Leaver } from './leaver-state.ts';
import { ReportTable } from './ReportTable.tsx';
import { utcText } from './utc-text.ts';

const text = words.leavers;

/** People that one report shows. */
const most = 2000;

const useStyles = makeStyles({
  paper: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '1200px' },
  line: { fontWeight: tokens.fontWeightSemibold },
});

type Body = NonNullable<CallOf<'summarizeLeavers'>['body']>;

/** The report as one document that can be printed: what it is, when and by whom it was made, and every account. */
export function LeaverReportPage() {
  const styles = useStyles();
  const address = useLeaverAddress();
  const body = leaverBody(address);
  const navigate = useNavigate();
  const who = useAdministrator();
  const summary = useEndpoint('summarizeLeavers', { body });
  const everybody = useEverybody(body);
  const back = () => void navigate({ to: '/leavers', search: (before: Record<string, unknown>) => before });
  const { data } = summary;
  const found = everybody.data;
  const problem = summary.error ?? (everybody.error instanceof Problem ? everybody.error : null);
  return (
    <Page
      title={text.reportTitle}
      trail={[{ label: text.title, to: '/leavers' }]}
      commands={
        <CommandBar>
          <Command
            label={text.print}
            icon={<PrintRegular />}
            disabled={found === undefined}
            onClick={() => window.print()}
          />
          <Command label={text.back} icon={<ArrowLeftRegular />} onClick={back} />
        </CommandBar>
      }
      loading={data === undefined || found === undefined}
      problem={problem}
    >
      {data === undefined || found === undefined ? null : (
        <div className={styles.paper}>
          <Text as="p">{text.reportWhat}</Text>
          <Text as="p">{text.reportHow}</Text>
          <Facts
            facts={[
              { label: text.reportFacts.period, value: text.until(utcText(data.from), utcText(data.to)) },
              { label: text.reportFacts.made, value: utcText(data.made) },
              { label: text.reportFacts.by, value: who?.login ?? '' },
              { label: text.reportFacts.zone, value: text.zone },
              ...(address.people.length === 0 ? [] : [{ label: text.reportFacts.people, value: text.onlyThese }]),
            ]}
          />
          <Text as="p" className={styles.line}>
            {data.line}
          </Text>
          {found.absent.length === 0 ? null : <Text as="p">{text.absent(found.absent)}</Text>}
          {found.cut ? <Notice intent="warning">{text.reportCut(most)}</Notice> : null}
          <ReportTable leavers={found.leavers} />
        </div>
      )}
    </Page>
  );
}

/** Everybody of the report, page by page. */
function useEverybody(body: Body) {
  const caller = useCaller();
  return useQuery({
    queryKey: [...keyOf('searchLeavers'), 'report', body],
    queryFn: async ({ signal }) => {
      const leavers: Leaver[] = [];
      const absent: string[] = [];
      for (let after: string | undefined; ; ) {
        const call = { body: { ...body, limit: 500, ...(after === undefined ? {} : { after }) } };
        const page = await caller.call('searchLeavers', call, { signal, background: false });
        leavers.push(...page.leavers);
        absent.push(...page.absent);
        if (page.next === null || leavers.length >= most) return { leavers, absent, cut: page.next !== null };
        after = page.next;
      }
    },
  });
}
