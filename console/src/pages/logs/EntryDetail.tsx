import { makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Pending } from '../../components/Pending.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { situationWord } from '../applications/situation-word.ts';
import { Facts } from '../directory/Facts.tsx';
import { WhyLink } from '../explain/WhyLink.tsx';
import { EntryProperties } from './EntryProperties.tsx';
import { EntrySteps } from './EntrySteps.tsx';
import { EntryTroubleshooting } from './EntryTroubleshooting.tsx';
import { statusTone } from './log-status.ts';

export type Entry = ReplyOf<'getLogEntry'>;

const { entry: text, statuses, actions } = words.logs;

const useStyles = makeStyles({ head: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' } });

/** An entry: Steps, Troubleshooting & Recommendations, Modified Properties, Summary. */
export function EntryDetail({ entry }: { readonly entry: string }) {
  const styles = useStyles();
  const [tab, setTab] = useState('');
  const { data, error, refetch } = useEndpoint('getLogEntry', { params: { entry } });
  if (data === undefined) return <Pending problem={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className={styles.head}>
        <StatusBadge tone={statusTone(data.status)} means={meaningOf('log', data.status)}>
          {wordOf(statuses, data.status)}
        </StatusBadge>
        <Text>{wordOf(actions, data.action)}</Text>
        <Text>{timeText(data.at)}</Text>
        <WhyLink
          application={data.detail.application}
          object={data.detail.source.id ?? data.identity}
          at={data.at}
          name={data.identity}
        />
      </div>
      <Tabs
        label={text.tabs}
        value={tab}
        onChange={setTab}
        tabs={[
          { key: 'steps', label: text.steps, content: <EntrySteps entry={data} /> },
          { key: 'troubleshooting', label: text.troubleshooting, content: <EntryTroubleshooting entry={data} /> },
          { key: 'modified', label: text.modified, content: <EntryProperties entry={data} /> },
          { key: 'summary', label: text.summary, content: <Summary entry={data} /> },
        ]}
      />
    </>
  );
}

function Summary({ entry }: { readonly entry: Entry }) {
  const { detail } = entry;
  const application = String(detail.application);
  return (
    <>
      <Facts
        facts={[
          { label: text.identity, value: entry.identity },
          { label: text.type, value: entry.type },
          { label: text.objectId, value: detail.source.id ?? words.shared.none },
          { label: text.target, value: entry.target ?? words.shared.none },
          { label: text.application, value: entry.application },
          { label: text.at, value: timeText(entry.at) },
          { label: text.action, value: wordOf(actions, entry.action) },
          { label: text.status, value: wordOf(statuses, entry.status) },
          { label: text.cycle, value: entry.cycle },
          { label: text.situation, value: situationWord(entry.body.situation) },
          {
            label: text.initiatedBy,
            value: detail.initiatedBy === null ? words.shared.none : actorText(detail.initiatedBy),
          },
          {
            label: text.duration,
            value: detail.duration === null ? words.shared.none : text.milliseconds(detail.duration),
          },
          { label: text.category, value: text.categories[detail.statusInfo.category] },
          { label: text.configuration, value: detail.configuration },
          { label: text.job, value: detail.job },
          { label: text.tenant, value: detail.tenant },
          { label: text.changeId, value: detail.changeId },
        ]}
      />
      <Link to="/applications/$application" params={{ application }}>
        {text.openApplication}
      </Link>
      <Link to="/logs" search={{ application, cycle: String(entry.cycle) }}>
        {text.cycleEntries}
      </Link>
      <Link to="/logs" search={{ user: entry.identity }}>
        {entry.type === 'Group' ? text.groupHistory : text.history}
      </Link>
      {entry.type === 'Group' ? (
        <Link to="/directory/groups/$group" params={{ group: detail.source.id ?? entry.identity }}>
          {text.openGroup}
        </Link>
      ) : (
        <Link to="/directory/users/$user" params={{ user: detail.source.id ?? entry.identity }}>
          {text.openUser}
        </Link>
      )}
    </>
  );
}
