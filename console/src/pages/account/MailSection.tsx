import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { NoMailServer } from '../../components/NoMailServer.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.mail.own;

/** What the administrator wants to be told by mail. */
export function MailSection() {
  const { data } = useEndpoint('getMailChoice');
  return data === undefined ? null : (
    <Section title={text.title}>
      <MailChoice choice={data} />
    </Section>
  );
}

function MailChoice({ choice }: { readonly choice: ReplyOf<'getMailChoice'> }) {
  const say = useToast();
  const [draft, setDraft] = useState(choice);
  const save = useAct('setMailChoice', { refreshes: ['getMailChoice'] });
  const { address, notices, digest } = draft;
  const submit = async () => {
    if ((await save.run({ body: { address, notices, digest } })) !== undefined) say('success', text.saved);
  };
  return (
    <Form problem={save.problem} label={text.title} onSubmit={() => void submit()}>
      {text.lead}
      <TextField
        name="address"
        label={text.address}
        type="email"
        value={address}
        onChange={(value) => setDraft({ ...draft, address: value })}
      />
      <CheckField
        name="notices"
        label={text.notices}
        value={notices}
        onChange={(value) => setDraft({ ...draft, notices: value })}
      />
      <CheckField
        name="digest"
        label={text.digest}
        value={digest}
        onChange={(value) => setDraft({ ...draft, digest: value })}
      />
      {choice.server || !(notices || digest) ? null : <NoMailServer />}
      <div>
        <Button type="submit" disabledFocusable={save.busy}>
          {save.busy ? words.shared.working : text.save}
        </Button>
      </div>
    </Form>
  );
}
