import { Button, makeStyles, Spinner, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { PrincipalLink } from '../applications/PrincipalLink.tsx';
import { ExplainedEntries } from './ExplainedEntries.tsx';
import { ExplainedGroups } from './ExplainedGroups.tsx';
import { ExplainedMatch } from './ExplainedMatch.tsx';
import { ExplainedMembers } from './ExplainedMembers.tsx';
import { ExplainedScope } from './ExplainedScope.tsx';
import { ExplainedValues } from './ExplainedValues.tsx';
import { TimeChoice } from './TimeChoice.tsx';

export type Explained = ReplyOf<'explain'>;

const text = words.explain;

const intents = {
  'in-step': 'success',
  'to-do': 'info',
  held: 'warning',
  failed: 'error',
  skipped: 'warning',
  out: 'info',
  unknown: 'warning',
} as const;

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '24px', maxWidth: '1160px' },
  head: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  sentence: { display: 'block', overflowWrap: 'anywhere' },
  verdict: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface ExplainedObjectProps {
  readonly application: Application;
  readonly object: string;
  readonly onAnother: () => void;
}

/** The verdict in plain words, and below it all that leads there. */
export function ExplainedObject({ application, object, onAnother }: ExplainedObjectProps) {
  const styles = useStyles();
  const [at, setAt] = useQueryPart('at');
  const params = { application: String(application.application) };
  const query = { object, ...(at === '' ? {} : { at }) };
  const { data, error, refetch } = useEndpoint('explain', { params, query });
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {data === undefined ? null : <Who explained={data} />}
        <Button size="small" onClick={onAnother}>
          {text.another}
        </Button>
      </div>
      <TimeChoice key={at} at={at} onChoose={setAt} />
      {data === undefined ? (
        error === null ? (
          <Spinner label={text.asking} labelPosition="after" size="small" />
        ) : (
          <ProblemNotice problem={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Body application={application} explained={data} />
      )}
    </div>
  );
}

function Who({ explained: { objectId, type, name, displayName } }: { readonly explained: Explained }) {
  const shown = name === displayName ? name : `${displayName} (${name})`;
  return (
    <Text as="h2" size={500} weight="semibold">
      {objectId === null ? shown : <PrincipalLink objectId={objectId} type={type} name={shown} />}
    </Text>
  );
}

interface BodyProps {
  readonly application: Application;
  readonly explained: Explained;
}

function Body({ application, explained }: BodyProps) {
  return (
    <>
      <Verdict explained={explained} />
      <ExplainedScope explained={explained} />
      <ExplainedMatch explained={explained} />
      <ExplainedValues explained={explained} />
      <ExplainedGroups explained={explained} />
      {explained.type === 'Group' && explained.at === null && explained.objectId !== null ? (
        <ExplainedMembers application={application} group={explained.objectId} />
      ) : null}
      <ExplainedEntries explained={explained} />
    </>
  );
}

function Verdict({ explained }: { readonly explained: Explained }) {
  const styles = useStyles();
  const { standing, sentences, advice, notices, cause, at, configuration } = explained;
  return (
    <div className={styles.verdict}>
      {at === null ? null : <Text>{text.time.showing(timeText(at))}</Text>}
      <Notice intent={intents[standing]} title={text.standings[standing]}>
        {sentences.map((sentence) => (
          <Text key={sentence} className={styles.sentence}>
            {sentence}
          </Text>
        ))}
        {cause === null ? null : (
          <Text className={styles.sentence}>
            {text.cause(cause.text, timeText(cause.at), cause.by === null ? '' : actorText(cause.by))}
          </Text>
        )}
      </Notice>
      {advice.length === 0 ? null : (
        <Notice intent="info" title={text.advice}>
          {advice.join(' ')}
        </Notice>
      )}
      {notices.length === 0 ? null : (
        <Notice intent="info" title={text.notices}>
          {notices.map((notice) => (
            <Text key={notice} className={styles.sentence}>
              {notice}
            </Text>
          ))}
        </Notice>
      )}
      {configuration === null ? null : (
        <Text size={200}>
          {text.configuration(configuration.version, actorText(configuration.by), timeText(configuration.at))}
        </Text>
      )}
    </div>
  );
}
