import { Spinner, Subtitle2, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import { WhyLink } from '../explain/WhyLink.tsx';
import { PrincipalLink } from './PrincipalLink.tsx';
import { situationWord } from './situation-word.ts';

const text = words.accounts;

interface AccountBladeProps {
  readonly application: string;
  /** Key of the account. */
  readonly object: string;
  readonly onClose: () => void;
}

/** One account: whose it is, what was written, and what adopting it would write. */
export function AccountBlade({ application, object, onClose }: AccountBladeProps) {
  const { data, error, refetch } = useEndpoint('getLink', { params: { application, object } });
  return (
    <Blade open title={data?.name ?? text.details} size="large" onClose={onClose}>
      {data === undefined && error === null ? <Spinner size="tiny" label={words.shared.loading} /> : null}
      {data === undefined && error !== null ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? null : (
        <>
          {data.objectId === null ? null : <PrincipalLink objectId={data.objectId} type={data.type} name={data.name} />}
          {data.situation === '' ? null : (
            <Text>
              {text.situation(situationWord(data.situation))}{' '}
              {data.objectId === null ? null : <WhyLink application={Number(application)} object={data.objectId} />}
            </Text>
          )}
          {data.failure === null ? null : <Notice intent="error">{`${text.failure} ${data.failure}`}</Notice>}
          {data.kept.length === 0 ? null : <Text>{`${text.kept}: ${data.kept.join(', ')}`}</Text>}
          {data.pending === null ? null : (
            <>
              <Subtitle2 as="h3">{text.differs}</Subtitle2>
              <ChangesTable
                label={text.differs}
                changes={data.pending.changes.map(({ path, before, after }) => ({
                  path,
                  before: told(before),
                  after: told(after),
                }))}
              />
            </>
          )}
          {data.written.length === 0 ? null : (
            <>
              <Subtitle2 as="h3">{text.written}</Subtitle2>
              <ul>
                {data.written.map(({ path, value }) => (
                  <li key={path}>
                    <Text>{`${path}: ${told(value)}`}</Text>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Blade>
  );
}

function told(value: unknown): string {
  if (value === null || value === undefined) return text.nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
