import { Text } from '@fluentui/react-components';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import type { Bucket } from './ChartFrame.tsx';
import { LineChart } from './LineChart.tsx';

const { reportPage: text, entry } = words.logs;

/** How long the application took to answer, and how much waited. */
export function LatencyCharts({ buckets }: { readonly buckets: readonly Bucket[] }) {
  return (
    <>
      <FormSection title={text.latency}>
        <Text>{text.latencyLead}</Text>
      </FormSection>
      <LineChart
        label={text.latency}
        buckets={buckets}
        series={[
          { name: text.median, of: ({ latency }) => latency?.median ?? null },
          { name: text.slow, of: ({ latency }) => latency?.slow ?? null },
        ]}
        shown={entry.milliseconds}
        nothing={text.noLatency}
      />
      <FormSection title={text.backlog}>
        <Text>{text.backlogLead}</Text>
      </FormSection>
      <LineChart
        label={text.backlog}
        buckets={buckets}
        series={[{ name: text.waiting, of: ({ waiting }) => waiting }]}
        shown={(value) => value.toLocaleString(language)}
        nothing={text.noBacklog}
      />
    </>
  );
}
