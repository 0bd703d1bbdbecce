import { makeStyles, Spinner, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import type { Assignment } from './assignment.ts';
import { PrincipalLink } from './PrincipalLink.tsx';

const text = words.enterprise.assignments;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface ReachBladeProps {
  readonly application: Application;
  readonly group: Assignment;
  readonly onClose: () => void;
}

/** Whom an assigned group brings in. */
export function ReachBlade({ application, group, onClose }: ReachBladeProps) {
  return (
    <Blade open title={text.reachTitle(group.displayName)} onClose={onClose}>
      <Reach application={application} group={group.principal} withPeople />
    </Blade>
  );
}

interface ReachProps {
  readonly application: Application;
  /** objectId. */
  readonly group: string;
  readonly withPeople?: boolean;
}

/** How many a group brings in, who stays out, and their names where asked for. */
export function Reach({ application, group, withPeople = false }: ReachProps) {
  const styles = useStyles();
  const params = { application: String(application.application), principal: group };
  const { data, error, refetch } = useEndpoint('getReach', { params });
  if (data === undefined) {
    return error === null ? (
      <Spinner size="tiny" label={words.shared.loading} />
    ) : (
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
    );
  }
  const rest = data.users - data.people.length;
  return (
    <>
      <Text>{data.users === 0 ? text.emptyGroup : text.brings(data.users)}</Text>
      {data.disabled === 0 ? null : <Text>{text.disabled(data.disabled)}</Text>}
      {data.nested.length === 0 ? null : (
        <Notice intent={data.expanded ? 'info' : 'warning'}>
          {(data.expanded ? text.nestedIn : text.nested)(data.nested.map(({ name }) => name).join(', '))}
        </Notice>
      )}
      {withPeople && data.people.length > 0 ? (
        <ul className={styles.list}>
          {data.people.map((person) => (
            <li key={person.objectId}>
              <PrincipalLink {...person} type="User" />
            </li>
          ))}
          {rest > 0 ? <li>{text.more(rest)}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
