import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { InvitationTable } from './InvitationTable.tsx';
import { InviteBlade } from './InviteBlade.tsx';

const { invite: text } = words.connect;

/** Milliseconds between two looks at how far somebody is. */
const pause = 10_000;

/** Links for the customer's administrator, and how far each came. */
export function InviteSection({ tenant }: { readonly tenant: string }) {
  const may = useMay();
  const sees = may('listInvitations');
  const options = { enabled: sees, refresh: pause };
  const { data, error } = useEndpoint('listInvitations', { params: { tenant } }, options);
  const [inviting, setInviting] = useState(false);
  const [ending, setEnding] = useState('');
  if (!sees) return null;
  return (
    <Section title={text.title}>
      <Text as="p">{text.lead}</Text>
      <ProblemNotice problem={error} />
      {data === undefined ? null : data.invitations.length === 0 ? (
        <Text as="p">{text.none}</Text>
      ) : (
        <InvitationTable
          invitations={data.invitations}
          onEnd={may('withdrawInvitation') ? ({ invitation }) => setEnding(invitation) : undefined}
        />
      )}
      {may('inviteGuest') ? <Button onClick={() => setInviting(true)}>{text.invite}</Button> : null}
      {inviting ? <InviteBlade tenant={tenant} onClose={() => setInviting(false)} /> : null}
      <AskAct
        open={ending !== ''}
        title={text.withdrawTitle}
        confirm={text.withdraw}
        danger
        act="withdrawInvitation"
        call={{ params: { tenant, invitation: ending } }}
        done={text.withdrawn}
        refreshes={['listInvitations']}
        onClose={() => setEnding('')}
      >
        {text.withdrawText}
      </AskAct>
    </Section>
  );
}
