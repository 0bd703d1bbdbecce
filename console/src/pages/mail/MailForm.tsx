import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { CheckField, SelectField, TextAreaField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import { bodyOf, draftOf, type Mail, type MailDraft, withTls } from './mail-draft.ts';

const text = words.mail;

/** Mail server, sender, and who is told; a test message tries what stands in the form. */
export function MailForm({ mail }: { readonly mail: Mail }) {
  const say = useToast();
  const [draft, setDraft] = useState(() => draftOf(mail));
  const [to, setTo] = useState('');
  const [asking, setAsking] = useState(false);
  const save = useAct('setMail', { refreshes: ['getMail'] });
  const test = useAct('testMail');
  const set = (part: Partial<MailDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async () => {
    if ((await save.run({ body: bodyOf(draft) })) !== undefined) say('success', text.saved);
  };
  const send = () =>
    void test.run({ body: { ...(to.trim() === '' ? {} : { to: to.trim() }), settings: bodyOf(draft) } });
  return (
    <Form id="mail" problem={save.problem ?? test.problem} label={text.title} onSubmit={() => void submit()}>
      {mail.settings === null ? <Notice intent="info">{text.none}</Notice> : null}
      <Server
        draft={draft}
        set={set}
        stored={mail.settings?.secretStored === true}
        onTls={(tls) => setDraft(withTls(draft, tls))}
      />
      <FormSection title={text.people}>
        <TextField
          name="from"
          label={text.from}
          hint={text.fromHint}
          value={draft.from}
          required
          onChange={(from) => set({ from })}
        />
        <TextAreaField
          name="to"
          label={text.to}
          hint={text.toHint}
          value={draft.to}
          rows={3}
          onChange={(next) => set({ to: next })}
        />
        <SelectField
          name="digest"
          label={text.digest}
          value={draft.digest}
          options={optionsOf(text.digests)}
          onChange={(digest) => (isKey(text.digests, digest) ? set({ digest }) : undefined)}
        />
        <SelectField
          name="language"
          label={text.language}
          value={draft.language}
          options={optionsOf(text.languages)}
          onChange={(language) => (isKey(text.languages, language) ? set({ language }) : undefined)}
        />
      </FormSection>
      <TextField name="testTo" label={text.testTo} hint={text.testHint} type="email" value={to} onChange={setTo} />
      {test.reply === undefined ? null : <Answer reply={test.reply} />}
      <FormButtons>
        <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
          {save.busy ? words.shared.working : text.save}
        </Button>
        <Button onClick={send} disabledFocusable={test.busy}>
          {test.busy ? words.shared.working : text.test}
        </Button>
        {mail.settings === null ? null : <Button onClick={() => setAsking(true)}>{text.off}</Button>}
      </FormButtons>
      {mail.changed === null ? null : <Text>{text.changed(mail.changedBy ?? '', timeText(mail.changed))}</Text>}
      <AskAct
        open={asking}
        title={text.off}
        confirm={text.off}
        danger
        act="clearMail"
        call={{}}
        done={text.offDone}
        refreshes={['getMail']}
        onClose={() => setAsking(false)}
      >
        {text.offText}
      </AskAct>
    </Form>
  );
}

interface ServerProps {
  readonly draft: MailDraft;
  readonly stored: boolean;
  readonly set: (part: Partial<MailDraft>) => void;
  readonly onTls: (tls: MailDraft['tls']) => void;
}

function Server({ draft, stored, set, onTls }: ServerProps) {
  return (
    <FormSection title={text.server}>
      <TextField
        name="host"
        label={text.host}
        hint={text.hostHint}
        value={draft.host}
        required
        onChange={(host) => set({ host })}
      />
      <SelectField
        name="tls"
        label={text.tls}
        value={draft.tls}
        options={optionsOf(text.tlsModes)}
        onChange={(tls) => (isKey(text.tlsModes, tls) ? onTls(tls) : undefined)}
      />
      <TextField name="port" label={text.port} type="number" value={draft.port} onChange={(port) => set({ port })} />
      <TextField
        name="user"
        label={text.user}
        hint={text.userHint}
        value={draft.user}
        onChange={(user) => set({ user })}
      />
      <TextField
        name="secret"
        label={text.secret}
        type="password"
        autoComplete="new-password"
        value={draft.secret}
        {...(stored ? { hint: text.secretStored } : {})}
        onChange={(secret) => set({ secret })}
      />
      <CheckField
        name="allowPrivateAddress"
        label={text.allowPrivate}
        value={draft.allowPrivateAddress}
        onChange={(allowPrivateAddress) => set({ allowPrivateAddress })}
      />
    </FormSection>
  );
}

interface AnswerProps {
  readonly reply: {
    readonly ok: boolean;
    readonly recipient: string;
    readonly message: string;
    readonly advice: string | null;
  };
}

/** What the server said to the test message. */
function Answer({ reply }: AnswerProps) {
  return (
    <Notice intent={reply.ok ? 'success' : 'error'} title={reply.ok ? text.tested(reply.recipient) : text.refused}>
      {reply.message} {reply.advice ?? ''}
    </Notice>
  );
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function isKey<Names extends object>(names: Names, key: PropertyKey): key is keyof Names {
  return Object.hasOwn(names, key);
}
