import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckGroup } from '../../components/CheckGroup.tsx';
import { useFieldError } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { ClientPolicy } from './client-draft.ts';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({
  roles: { display: 'flex', flexDirection: 'column', gap: '12px' },
  role: { display: 'flex', flexDirection: 'column' },
  under: { paddingLeft: '36px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface ClientRolesProps {
  readonly policy: ClientPolicy;
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}

/** The tab *Roles*: each with the permissions that it carries. */
export function ClientRoles({ policy: { roles }, chosen, onChange }: ClientRolesProps) {
  const styles = useStyles();
  const error = useFieldError('roles');
  const picked = roles.filter(({ key }) => chosen.includes(key));
  const toggle = (key: string) =>
    onChange(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <div className={styles.roles}>
      <Text as="p">{text.rolesLead}</Text>
      {picked.length > 0 && !picked.some(({ scim }) => scim) ? (
        <Notice intent="warning">{text.notForScim}</Notice>
      ) : null}
      <CheckGroup label={text.rolesTab} error={error}>
        <div className={styles.roles}>
          {roles.map(({ key, name, permissions, scim }) => (
            <div key={key} className={styles.role}>
              <Checkbox
                name={`roles.${key}`}
                label={name}
                checked={chosen.includes(key)}
                onChange={() => toggle(key)}
              />
              {scim ? <Text className={styles.under}>{text.roleForScim}</Text> : null}
              <Text size={200} className={styles.under}>
                {permissions.length === 0 ? text.roleWithout : `${text.permissions}: ${permissions.join(', ')}`}
              </Text>
            </div>
          ))}
        </div>
      </CheckGroup>
    </div>
  );
}
