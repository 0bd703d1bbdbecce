import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { FormSection } from './FormSection.tsx';

const text = words.provisioning;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  note: { color: tokens.colorNeutralForeground2 },
});

interface MappingLinksProps {
  readonly application: Application;
  readonly groups: 'none' | 'full' | 'update-only';
}

/** The mappings by the names the portal gives them. */
export function MappingLinks({ application, groups }: MappingLinksProps) {
  const styles = useStyles();
  const objects = groups === 'none' ? (['User'] as const) : (['User', 'Group'] as const);
  return (
    <FormSection
      title={text.mappings}
      lead={
        <>
          {text.mappingsLead} <LearnMore topic="mapping" />
        </>
      }
    >
      <ul className={styles.list}>
        {objects.map((object) => (
          <li key={object} className={styles.row}>
            <Link
              to="/applications/$application/provisioning/$object"
              params={{ application: String(application.application), object: object === 'User' ? 'users' : 'groups' }}
            >
              {application.mappingNames[object]}
            </Link>
            <MappingState application={application} object={object} />
          </li>
        ))}
      </ul>
      {application.groupsNote === null ? null : (
        <Text size={200} className={styles.note}>
          {application.groupsNote}
        </Text>
      )}
    </FormSection>
  );
}

function MappingState({
  application,
  object,
}: {
  readonly application: Application;
  readonly object: 'User' | 'Group';
}) {
  const { data } = useEndpoint('getMapping', { params: { application: String(application.application), object } });
  if (data === undefined) return null;
  return (
    <StatusBadge tone={data.enabled ? 'good' : 'neutral'}>
      {data.enabled ? text.mappingOn : text.mappingOff}
    </StatusBadge>
  );
}
