import { Button, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { dayText, timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { type Credential, CredentialState, isLively } from './CredentialState.tsx';

const { credentials: text } = words;

/** What can be done with one of them. */
export type What = 'rotate' | 'end-old' | 'change' | 'revoke';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere', verticalAlign: 'top', padding: '8px' },
  cell: { verticalAlign: 'top', padding: '8px' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

interface CredentialTableProps {
  readonly credentials: readonly Credential[];
  readonly policy: ReplyOf<'listCredentials'>['policy'];
  /** Absent: whoever looks may only look. */
  readonly onOpen: ((what: What, credential: Credential) => void) | undefined;
}

/** The credentials of a tenant: what each may do, how it stands, when it was used and when it ends. */
export function CredentialTable({ credentials, policy, onOpen }: CredentialTableProps) {
  const styles = useStyles();
  const { name, scope, state, lastUsed, ends, acts } = text.columns;
  return (
    <PlainTable
      label={text.title}
      headers={[name, scope, state, lastUsed, ends, acts]}
      widths={[undefined, '110px', '190px', '120px', '100px', '150px']}
      minWidth="840px"
    >
      {credentials.map((credential) => (
        <TableRow key={credential.id}>
          <TableCell className={styles.name}>
            {credential.name}
            <Text size={200} className={styles.hint}>
              {text.secretOf(credential.ending ?? '', dayText(credential.created))}
            </Text>
          </TableCell>
          <TableCell className={styles.cell}>{scopeText(credential)}</TableCell>
          <TableCell className={styles.cell}>
            <CredentialState credential={credential} />
          </TableCell>
          <TableCell className={styles.cell}>
            {credential.lastUsed === null ? text.never : timeText(credential.lastUsed)}
          </TableCell>
          <TableCell className={styles.cell}>
            {credential.expiresAt === null ? text.never : dayText(credential.expiresAt)}
          </TableCell>
          <TableCell className={styles.cell}>
            {onOpen === undefined || !isLively(credential) ? null : (
              <span className={styles.acts}>
                {actsOf(credential, policy.rotates).map(({ what, label, of }) => (
                  <Button key={what} size="small" aria-label={of} onClick={() => onOpen(what, credential)}>
                    {label}
                  </Button>
                ))}
              </span>
            )}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

interface Act {
  readonly what: What;
  readonly label: string;
  /** With the name of the credential. */
  readonly of: string;
}

function actsOf({ name, rotation }: Credential, rotates: boolean): readonly Act[] {
  const renewal: Act =
    rotation === null
      ? { what: 'rotate', label: text.rotate, of: text.rotateOf(name) }
      : { what: 'end-old', label: text.endOld, of: text.endOldOf(name) };
  return [
    ...(rotates ? [renewal] : []),
    { what: 'change', label: text.change, of: text.changeOf(name) },
    { what: 'revoke', label: text.revoke, of: text.revokeOf(name) },
  ];
}

function scopeText({ scope, permissions, roles }: Credential): string {
  if (scope !== null) return text.scopes[scope];
  return permissions.length === 0 ? text.scopes.full : [...(roles.length > 0 ? roles : permissions)].join(', ');
}
