import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SwitchField, TextField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { type Opened, WhileEdited } from '../../components/WhileEdited.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { VocabularyField } from './VocabularyField.tsx';

const { properties: text, menu } = words.enterprise;

const useStyles = makeStyles({
  private: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '560px',
  },
});

/** Name, rate and address of an application, and its removal. */
export function PropertiesPage() {
  const may = useMay();
  const [removing, setRemoving] = useState(false);
  return (
    <ApplicationFrame
      page={menu.properties}
      lead={text.lead}
      commands={() => (
        <CommandBar>
          <Command
            label={text.remove}
            icon={<DeleteRegular />}
            disabled={!may('removeApplication')}
            onClick={() => setRemoving(true)}
          />
        </CommandBar>
      )}
    >
      {(application) => (
        <>
          <WhileEdited latest={application}>{(opened) => <PropertiesForm opened={opened} />}</WhileEdited>
          <PrivateAddress application={application} />
          {removing ? <RemoveDialog application={application} onClose={() => setRemoving(false)} /> : null}
        </>
      )}
    </ApplicationFrame>
  );
}

function PropertiesForm({ opened }: { readonly opened: Opened<Application> }) {
  const { state: application, onDirty, release } = opened;
  const say = useToast();
  const may = useMay();
  const [name, setName] = useState(application.name);
  const [rate, setRate] = useState(String(application.requestsPerSecond));
  const [atOnce, setAtOnce] = useState(application.concurrency === null ? '' : String(application.concurrency));
  const [vocabulary, setVocabulary] = useState(application.vocabulary);
  const save = useAct('setApplication', { refreshes: ['getApplication', 'listApplications', 'getJob'] });
  const params = { application: String(application.application) };
  const changed =
    name !== application.name ||
    rate !== String(application.requestsPerSecond) ||
    vocabulary !== application.vocabulary ||
    atOnce !== (application.concurrency === null ? '' : String(application.concurrency));
  useEffect(() => onDirty(changed), [changed, onDirty]);
  const disabled = !may('setApplication');
  const submit = async () => {
    const perSecond = rate.trim() === '' ? null : Number(rate);
    const body = {
      name: name.trim(),
      requestsPerSecond: perSecond,
      concurrency: atOnce.trim() === '' ? null : Number(atOnce),
      ...(vocabulary === application.vocabulary ? {} : { vocabulary }),
    };
    const done = await save.run({ params, body }, application.version);
    if (done === undefined) return;
    release();
    say('success', text.saved);
  };
  return (
    <Form problem={save.problem} label={menu.properties} onSubmit={() => void submit()}>
      <TextField name="name" label={text.name} value={name} onChange={setName} required disabled={disabled} />
      <TextField
        name="requestsPerSecond"
        label={text.rate}
        hint={text.rateHint}
        type="number"
        value={rate}
        onChange={setRate}
        disabled={disabled}
      />
      <TextField
        name="concurrency"
        label={text.atOnce}
        hint={text.atOnceHint}
        type="number"
        value={atOnce}
        onChange={setAtOnce}
        disabled={disabled}
      />
      <VocabularyField value={vocabulary} disabled={disabled} onChange={setVocabulary} />
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={!changed || save.busy || disabled}>
          {save.busy ? words.shared.working : words.shared.save}
        </Button>
      </FormButtons>
    </Form>
  );
}

function PrivateAddress({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const act = useAct('allowPrivateAddress', { refreshes: ['getApplication'] });
  const params = { application: String(application.application) };
  const change = async (allow: boolean) => {
    const done = await act.run({ params, body: { allow } }, application.version);
    if (done !== undefined) say('success', text.privateSaved);
  };
  return (
    <section className={styles.private} aria-label={text.privateTitle}>
      <Text as="h2" weight="semibold" size={400}>
        {text.privateTitle}
      </Text>
      <ProblemNotice problem={act.problem} />
      <SwitchField
        name="allow"
        label={text.private}
        hint={text.privateHint}
        value={application.connection.allowPrivateAddress}
        disabled={!may('allowPrivateAddress') || act.busy}
        onChange={(allow) => void change(allow)}
      />
    </section>
  );
}
