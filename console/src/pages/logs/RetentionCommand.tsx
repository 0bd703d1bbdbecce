import { Button } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Command } from '../../components/CommandBar.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

const text = words.logs;

/** How long entries are kept, shown and set. */
export function RetentionCommand() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Command label={text.keep} icon={<HistoryRegular />} onClick={() => setOpen(true)} />
      {open ? <RetentionBlade onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RetentionBlade({ onClose }: { readonly onClose: () => void }) {
  const { data } = useEndpoint('getLogRetention');
  return (
    <Blade open title={text.keepTitle} onClose={onClose}>
      {data === undefined ? null : <RetentionForm days={data.days} onClose={onClose} />}
    </Blade>
  );
}

function RetentionForm({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const say = useToast();
  const may = useMay();
  const [typed, setTyped] = useState(String(days));
  const save = useAct('setLogRetention', { refreshes: ['getLogRetention'] });
  const submit = async () => {
    const reply = await save.run({ body: { days: Number(typed) } });
    if (reply === undefined) return;
    say('success', text.kept(reply.days));
    onClose();
  };
  return (
    <Form problem={save.problem} label={text.keepTitle} onSubmit={() => void submit()}>
      <TextField
        name="days"
        label={text.keepDays}
        type="number"
        hint={text.keepHint}
        value={typed}
        disabled={!may('setLogRetention')}
        onChange={setTyped}
      />
      {may('setLogRetention') ? (
        <div>
          <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
            {save.busy ? words.shared.working : words.mail.save}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
