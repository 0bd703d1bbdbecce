import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

const { invite: text } = words.connect;

interface InviteBladeProps {
  readonly tenant: string;
  readonly onClose: () => void;
}

/** A new invitation: where it is sent, for how long; then its link, this once. */
export function InviteBlade({ tenant, onClose }: InviteBladeProps) {
  const act = useAct('inviteGuest', { refreshes: ['listInvitations'] });
  const [mail, setMail] = useState('');
  const [days, setDays] = useState('7');
  if (act.reply !== undefined) return <Made invited={act.reply} onClose={onClose} />;
  const invite = () =>
    act.run({
      params: { tenant },
      body: { ...(mail.trim() === '' ? {} : { mail: mail.trim() }), ...(days === '' ? {} : { days: Number(days) }) },
    });
  return (
    <Blade
      open
      title={text.blade}
      onClose={onClose}
      footer={<FormFooter form="invite" label={text.make} busy={act.busy} onCancel={onClose} />}
    >
      <Form id="invite" label={text.blade} problem={act.problem} onSubmit={() => void invite()}>
        <TextField
          name="mail"
          label={text.mail}
          hint={text.mailHint}
          placeholder={text.mailExample}
          autoFocus
          value={mail}
          onChange={setMail}
        />
        <TextField name="days" label={text.days} hint={text.daysHint} type="number" value={days} onChange={setDays} />
      </Form>
    </Blade>
  );
}

interface MadeProps {
  readonly invited: ReplyOf<'inviteGuest'>;
  readonly onClose: () => void;
}

function Made({ invited, onClose }: MadeProps) {
  const { link, expires, mailed, invitation } = invited;
  return (
    <Blade open title={text.blade} onClose={onClose} footer={<Button onClick={onClose}>{words.shared.close}</Button>}>
      {mailed === null ? null : mailed.ok ? (
        <Notice intent="success">{text.sent(invitation.mail ?? '')}</Notice>
      ) : (
        <Notice intent="error" title={text.notSent}>
          {[mailed.message, mailed.advice, text.notSentHint].filter(Boolean).join(' ')}
        </Notice>
      )}
      <Notice intent="warning" title={text.once}>
        {text.onceHint}
      </Notice>
      <CopyField label={text.link} value={link} hint={text.linkUntil(timeText(expires))} />
    </Blade>
  );
}
