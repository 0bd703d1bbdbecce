import { Button, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import type { FailureGroup } from './FailureGroups.tsx';
import type { Failure } from './FailuresPage.tsx';
import { nextAttempt } from './next-attempt.ts';
import { PrincipalLink } from './PrincipalLink.tsx';
import { useRetry } from './use-retry.ts';

const text = words.failures;

interface FailureBladeProps {
  readonly application: string;
  readonly failure: Failure;
  /** What its code means; undefined: nothing fails so any more. */
  readonly group: FailureGroup | undefined;
  readonly onClose: () => void;
}

/** One failed object: who, why, how often, and where the log says more. */
export function FailureBlade({ application, failure, group, onClose }: FailureBladeProps) {
  const retry = useRetry(application);
  const { objectId, type, name, member, message, code } = failure;
  const again = async () => {
    if (await retry.run({ keys: [failure.key] })) onClose();
  };
  const footer = (
    <Button appearance="primary" disabledFocusable={retry.disabled} onClick={() => void again()}>
      {text.retryThese}
    </Button>
  );
  const who = member === null ? name : text.member(name, member);
  return (
    <Blade open title={who} onClose={onClose} footer={footer}>
      <ProblemNotice problem={retry.problem} />
      <Notice intent="error" title={group?.title ?? code}>
        {message}
      </Notice>
      {group === undefined ? null : (
        <>
          {group.advice === '' ? null : <Text as="p">{group.advice}</Text>}
          <Text as="p">{text.by(group.object, group.job)}</Text>
        </>
      )}
      <Facts
        facts={[
          {
            label: text.columns.name,
            value: objectId === null ? name : <PrincipalLink objectId={objectId} type={type} name={name} />,
          },
          { label: text.columns.code, value: code },
          { label: text.columns.attempts, value: failure.attempts.toLocaleString(language) },
          { label: text.columns.first, value: timeText(failure.firstFailed) },
          { label: text.columns.next, value: nextAttempt(failure.next) },
        ]}
      />
      {objectId === null ? null : <NewestEntry application={application} user={objectId} />}
    </Blade>
  );
}

function NewestEntry({ application, user }: { readonly application: string; readonly user: string }) {
  const { data } = useEndpoint('listLog', { query: { application, user, status: 'failure', limit: 1 } });
  if (data === undefined) return null;
  const [newest] = data.entries;
  if (newest === undefined) return <Text>{text.noLog}</Text>;
  return (
    <Link to="/logs/$entry" params={{ entry: newest.entry }}>
      {text.log}
    </Link>
  );
}
