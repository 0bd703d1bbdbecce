import { Button, Text } from '@fluentui/react-components';
import { KeyResetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const { replace: text, expires, expiresHint } = words.provisioning;
const refreshes = ['getApplication', 'getJob', 'listApplications'] as const;

/** Asks for another secret, which is tested and then taken; what else is edited on the page stays as it is. */
export function ReplaceSecret({ application }: { readonly application: Application }) {
  const say = useToast();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState('');
  const [day, setDay] = useState('');
  const replace = useAct('replaceSecret', { refreshes });
  if (!application.connection.secretStored || application.connection.missing.length > 0) return null;
  const close = () => {
    setOpen(false);
    setSecret('');
    setDay('');
    replace.reset();
  };
  const run = async () => {
    const params = { application: String(application.application) };
    const body = { secret: secret.trim(), ...(day === '' ? {} : { expires: day }) };
    const reply = await replace.run({ params, body });
    if (reply === undefined) return;
    close();
    say('success', [reply.message, ...reply.notices].join(' '));
  };
  return (
    <>
      <Button icon={<KeyResetRegular />} disabledFocusable={!may('replaceSecret')} onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      <ConfirmDialog
        open={open}
        title={text.title(application.name)}
        confirm={text.confirm}
        busy={replace.busy}
        problem={replace.problem}
        onConfirm={() => void run()}
        onClose={close}
      >
        <Text>{text.lead}</Text>
        <TextField
          name="secret"
          label={text.field}
          type="password"
          autoComplete="new-password"
          value={secret}
          required
          onChange={setSecret}
        />
        <TextField name="expires" label={expires} hint={expiresHint} type="date" value={day} onChange={setDay} />
      </ConfirmDialog>
    </>
  );
}
