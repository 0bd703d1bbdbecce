import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Retention } from './RetentionPage.tsx';

const text = words.privacy.retention;

/** Changes how long one kind is kept, as it was seen: what somebody else set meanwhile is not overwritten. */
export function RetentionDialog({
  retention,
  onClose,
}: {
  readonly retention: Retention;
  readonly onClose: () => void;
}) {
  const { kind, days, least, most, usual, version } = retention;
  const say = useToast();
  const [typed, setTyped] = useState(String(days));
  const save = useAct('setRetention', {
    refreshes: ['listRetention', 'getLogRetention', 'getLeaverRetention', 'getRequestRetention'],
  });
  const wanted = Number(typed);
  const submit = async () => {
    const reply = await save.run({ params: { kind }, body: { days: wanted } }, version);
    if (reply === undefined) return;
    say('success', text.saved(text.kinds[kind], reply.days));
    onClose();
  };
  return (
    <Blade open title={text.title1(text.kinds[kind])} onClose={onClose}>
      <Text as="p">{retention.what}</Text>
      <Form problem={save.problem} label={text.title1(text.kinds[kind])} onSubmit={() => void submit()}>
        <TextField
          name="days"
          label={text.days}
          type="number"
          hint={text.hint(least, most, usual)}
          required
          autoFocus
          value={typed}
          onChange={setTyped}
        />
        {wanted >= least && wanted < days ? <Notice intent="warning">{text.fewer(days, wanted)}</Notice> : null}
        <FormButtons>
          <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
            {save.busy ? words.shared.working : words.shared.save}
          </Button>
        </FormButtons>
      </Form>
    </Blade>
  );
}
