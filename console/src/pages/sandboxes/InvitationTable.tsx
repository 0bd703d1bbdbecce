import { Button, TableCell, TableRow } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { meaningOf } from '../../components/meaning-of.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

const { invite: text } = words.connect;

type Invitation = ReplyOf<'listInvitations'>['invitations'][number];

const tones: Readonly<Record<Invitation['state'], Tone>> = {
  sent: 'waiting',
  opened: 'info',
  finished: 'good',
  withdrawn: 'neutral',
  expired: 'neutral',
};

interface InvitationTableProps {
  readonly invitations: readonly Invitation[];
  /** Absent: whoever looks may only look. */
  readonly onEnd: ((invitation: Invitation) => void) | undefined;
}

/** Who was invited, and how far each came. */
export function InvitationTable({ invitations, onEnd }: InvitationTableProps) {
  const { made, state, provider, far, until, acts } = text.columns;
  return (
    <PlainTable
      label={text.list}
      headers={[made, state, provider, far, until, acts]}
      widths={[undefined, '120px', '130px', '170px', '130px', '105px']}
      minWidth="820px"
    >
      {invitations.map((invitation) => (
        <TableRow key={invitation.invitation}>
          <TableCell style={{ overflowWrap: 'anywhere' }}>{invitation.mail ?? timeText(invitation.made)}</TableCell>
          <TableCell>
            <StatusBadge tone={tones[invitation.state]} means={meaningOf('invitation', invitation.state)}>
              {text.states[invitation.state]}
            </StatusBadge>
          </TableCell>
          <TableCell>{invitation.provider?.name ?? text.far.nothing}</TableCell>
          <TableCell>{farText(invitation)}</TableCell>
          <TableCell>{timeText(invitation.expires)}</TableCell>
          <TableCell>
            {onEnd === undefined || !isOpen(invitation) ? null : (
              <Button
                size="small"
                aria-label={text.withdrawOf(invitation.mail ?? timeText(invitation.made))}
                onClick={() => onEnd(invitation)}
              >
                {text.withdraw}
              </Button>
            )}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}

function isOpen({ state }: Invitation): boolean {
  return state === 'sent' || state === 'opened';
}

/** The last thing that is known of it. */
function farText({ opened, openedIn, token, lastRequest, firstUser }: Invitation): string {
  const { far } = text;
  if (firstUser !== null) return far.firstUser(timeText(firstUser));
  if (lastRequest !== null) return far.lastRequest(timeText(lastRequest));
  if (token !== null) return far.token(timeText(token));
  if (opened === null) return far.nothing;
  return [far.opened(timeText(opened)), openedIn === null ? '' : text.openedIn(openedIn)].filter(Boolean).join(' ');
}
