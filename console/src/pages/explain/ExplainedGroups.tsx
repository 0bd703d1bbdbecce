import { makeStyles, TableCell, TableRow } from '@fluentui/react-components';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import { PrincipalLink } from '../applications/PrincipalLink.tsx';
import type { Explained } from './ExplainedObject.tsx';

const text = words.explain;

const useStyles = makeStyles({ cell: { overflowWrap: 'anywhere' } });

/** The groups of somebody that the application has, each with whether the membership is written there. */
export function ExplainedGroups({ explained: { memberships } }: { readonly explained: Explained }) {
  const styles = useStyles();
  if (memberships.length === 0) return null;
  const { group: groupHeader, there, why: whyHeader } = text.groupColumns;
  return (
    <Section title={text.sections.groups}>
      <PlainTable label={text.sections.groups} headers={[groupHeader, there, whyHeader]} widths={['30%', '96px']}>
        {memberships.map(({ group, written, wanted, why }) => (
          <TableRow key={group.objectId ?? group.name}>
            <TableCell className={styles.cell}>
              {group.objectId === null ? (
                group.name
              ) : (
                <PrincipalLink objectId={group.objectId} type="Group" name={group.name} />
              )}
            </TableCell>
            <TableCell>
              <StatusBadge tone={written === wanted ? 'good' : 'warning'}>
                {written ? text.isThere : text.notThere}
              </StatusBadge>
            </TableCell>
            <TableCell className={styles.cell}>{why}</TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </Section>
  );
}
