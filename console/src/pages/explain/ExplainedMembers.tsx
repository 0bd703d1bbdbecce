import { Button, makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Pending } from '../../components/Pending.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { WhyLink } from './WhyLink.tsx';

const text = words.explain;

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere' } });

interface ExplainedMembersProps {
  readonly application: Application;
  /** objectId. */
  readonly group: string;
}

/** Who is a member in the application, who is missing, and why; a page at a time. */
export function ExplainedMembers({ application, group }: ExplainedMembersProps) {
  const [starts, setStarts] = useState<readonly number[]>([0]);
  return (
    <Section title={text.sections.members}>
      {starts.map((after, index) => (
        <MemberPage
          key={after}
          application={application}
          group={group}
          after={after}
          {...(index === starts.length - 1 ? { onMore: (next: number) => setStarts([...starts, next]) } : {})}
        />
      ))}
    </Section>
  );
}

interface MemberPageProps extends ExplainedMembersProps {
  readonly after: number;
  readonly onMore?: (next: number) => void;
}

function MemberPage({ application, group, after, onMore }: MemberPageProps) {
  const styles = useStyles();
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('explainMembers', { params, query: { object: group, after } });
  if (data === undefined) return <Pending problem={error} onRetry={() => void refetch()} />;
  const { members, next } = data;
  if (members.length === 0) return after === 0 ? <Text>{text.noMembers}</Text> : null;
  const { member: memberHeader, there, why: whyHeader } = text.memberColumns;
  return (
    <>
      <PlainTable
        label={text.sections.members}
        headers={[memberHeader, there, whyHeader, text.why]}
        widths={['30%', '96px', undefined, '96px']}
      >
        {members.map(({ member, written, settled, why }) => (
          <TableRow key={member.objectId ?? member.name}>
            <TableCell className={styles.cell}>{member.name}</TableCell>
            <TableCell>
              <StatusBadge tone={settled ? 'good' : 'warning'}>{written ? text.isThere : text.notThere}</StatusBadge>
            </TableCell>
            <TableCell className={styles.cell}>{why}</TableCell>
            <TableCell>
              {member.objectId === null ? null : (
                <WhyLink application={application.application} object={member.objectId} name={member.name} />
              )}
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {next === null || onMore === undefined ? null : <Button onClick={() => onMore(next)}>{text.more}</Button>}
    </>
  );
}
