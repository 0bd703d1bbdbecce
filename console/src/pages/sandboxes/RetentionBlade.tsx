import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.clients;

/** For how long requests of SCIM clients are kept, in all tenants. */
export function RetentionBlade({ onClose }: { readonly onClose: () => void }) {
  const { data, error } = useEndpoint('getRequestRetention');
  return (
    <Blade open title={text.retention} onClose={onClose}>
      <ProblemNotice problem={error ?? undefined} />
      {data === undefined ? null : <RetentionForm days={data.days} onClose={onClose} />}
    </Blade>
  );
}

function RetentionForm({ days, onClose }: { readonly days: number; readonly onClose: () => void }) {
  const say = useToast();
  const save = useAct('setRequestRetention', { refreshes: ['getRequestRetention', 'listTenantRequests'] });
  const [wanted, setWanted] = useState(String(days));
  const submit = async () => {
    if ((await save.run({ body: { days: Number(wanted) } })) === undefined) return;
    say('success', text.retentionSaved);
    onClose();
  };
  return (
    <Form label={text.retention} problem={save.problem} onSubmit={() => void submit()}>
      <TextField
        name="days"
        label={text.retentionDays}
        hint={text.retentionHint}
        type="number"
        required
        autoFocus
        value={wanted}
        onChange={setWanted}
      />
      <FormButtons>
        <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
          {save.busy ? words.shared.working : text.save}
        </Button>
      </FormButtons>
    </Form>
  );
}
