import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import type { SignedIn } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { EnrolAuthenticator } from './EnrolAuthenticator.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const { account: text } = words.administration;

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' } });

/** The second factor: set up, recovery codes, switched off. */
export function SecondFactorSection({ administrator }: { readonly administrator: SignedIn }) {
  const styles = useStyles();
  const toast = useToast();
  const enrol = useAct('enrolTotp');
  const remove = useAct('removeTotp', { refreshes: ['getSession'] });
  const renew = useAct('newRecoveryCodes', { refreshes: ['getSession'] });
  const [asking, setAsking] = useState<'remove' | 'renew'>();
  const on = administrator.secondFactor;
  const close = () => setAsking(undefined);
  const confirmRemove = async () => {
    if ((await remove.run()) === undefined) return;
    close();
    toast('success', text.totpRemoved);
  };
  return (
    <Section title={text.totpTitle}>
      <StatusBadge tone={on ? 'good' : 'warning'}>{on ? text.totpOn : text.totpOff}</StatusBadge>
      {on ? <Text>{text.codesLeft(administrator.recoveryCodesLeft)}</Text> : null}
      <div className={styles.buttons}>
        {on ? (
          <>
            <Button onClick={() => setAsking('renew')}>{text.newCodes}</Button>
            <Button onClick={() => setAsking('remove')}>{text.totpRemove}</Button>
          </>
        ) : (
          <Button appearance="primary" disabledFocusable={enrol.busy} onClick={() => void enrol.run()}>
            {text.enrol}
          </Button>
        )}
      </div>
      {enrol.reply === undefined ? null : <EnrolAuthenticator {...enrol.reply} onClose={enrol.reset} />}
      {renew.reply === undefined ? null : <RecoveryCodes codes={renew.reply.recoveryCodes} onClose={renew.reset} />}
      <ConfirmDialog
        open={asking === 'renew' && renew.reply === undefined}
        title={text.newCodesQuestion}
        confirm={text.newCodes}
        busy={renew.busy}
        problem={renew.problem}
        onConfirm={() => void renew.run().then(close)}
        onClose={close}
      >
        {text.newCodesLead}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'remove'}
        title={text.totpRemoveQuestion}
        confirm={text.totpRemove}
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={() => void confirmRemove()}
        onClose={close}
      >
        {text.totpRemoveLead}
      </ConfirmDialog>
    </Section>
  );
}
