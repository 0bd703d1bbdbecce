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

type Reads = 'getLogRetention' | 'getLeaverRetention';
type Sets = 'setLogRetention' | 'setLeaverRetention';

interface RetentionProps {
  readonly get: Reads;
  readonly set: Sets;
  readonly text: {
    readonly keep: string;
    readonly keepTitle: string;
    readonly keepDays: string;
    readonly keepHint: string;
    readonly kept: (days: number) => string;
  };
}

/** How long something is kept, shown and set. */
export function RetentionCommand(props: RetentionProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Command label={props.text.keep} icon={<HistoryRegular />} onClick={() => setOpen(true)} />
      {open ? <RetentionBlade {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function RetentionBlade(props: RetentionProps & { readonly onClose: () => void }) {
  const { get, text, onClose } = props;
  const { data } = useEndpoint(get);
  return (
    <Blade open title={text.keepTitle} onClose={onClose}>
      {data === undefined ? null : <RetentionForm {...props} days={data.days} />}
    </Blade>
  );
}

function RetentionForm(props: RetentionProps & { readonly days: number; readonly onClose: () => void }) {
  const { get, set, text, days, onClose } = props;
  const say = useToast();
  const may = useMay();
  const [typed, setTyped] = useState(String(days));
  const save = useAct(set, { refreshes: [get] });
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
        disabled={!may(set)}
        onChange={setTyped}
      />
      {may(set) ? (
        <div>
          <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
            {save.busy ? words.shared.working : words.mail.save}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
