import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.enterprise.properties;

interface RemoveDialogProps {
  readonly application: Application;
  readonly onClose: () => void;
}

/** Asks what becomes of the accounts before an application is removed. */
export function RemoveDialog({ application, onClose }: RemoveDialogProps) {
  const navigate = useNavigate();
  const say = useToast();
  const [accounts, setAccounts] = useState<'keep' | 'disable'>('keep');
  const remove = useAct('removeApplication', { refreshes: ['listApplications', 'getGalleryEntry'] });
  const run = async () => {
    const done = await remove.run({
      params: { application: String(application.application) },
      query: { accounts },
    });
    if (done === undefined) return;
    say(
      'success',
      text.removed(done.removed),
      accounts === 'disable' ? text.removedDisabled(done.disabled) : text.removedKept,
    );
    await navigate({ to: '/applications' });
  };
  return (
    <ConfirmDialog
      open
      title={text.removeTitle(application.name)}
      confirm={words.shared.remove}
      danger
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.removeText}</Text>
      <Field label={text.accounts} {...(accounts === 'disable' ? { hint: text.disableHint } : {})}>
        <RadioGroup value={accounts} onChange={(_, { value }) => setAccounts(value === 'disable' ? 'disable' : 'keep')}>
          <Radio value="keep" label={text.keep} />
          <Radio value="disable" label={text.disable} />
        </RadioGroup>
      </Field>
    </ConfirmDialog>
  );
}
