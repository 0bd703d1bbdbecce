import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { isNamed } from './is-named.ts';
import { ownEntry } from './own-application.ts';
import { type Vocabulary, VocabularyField } from './VocabularyField.tsx';

const text = words.enterprise.own;

interface CreateOwnBladeProps {
  readonly open: boolean;
  /** What was searched for. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Create your own application: its name, and what is to be done with it. */
export function CreateOwnBlade({ open, name, onClose }: CreateOwnBladeProps) {
  const navigate = useNavigate();
  const say = useToast();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [choice, setChoice] = useState('non-gallery');
  const [vocabulary, setVocabulary] = useState<Vocabulary>('entra');
  const add = useAct('addApplication', { refreshes: ['listApplications', 'getGalleryEntry'] });
  const called = typed ?? name;
  const ready = choice === 'non-gallery' && called.trim() !== '';
  const close = () => {
    setTyped(undefined);
    add.reset();
    onClose();
  };
  const create = async () => {
    if (!ready) return;
    const made = await add.run({ body: { gallery: ownEntry, name: called.trim(), vocabulary } });
    if (made === undefined) return;
    say('success', words.enterprise.entry.added(made.name));
    await navigate({ to: '/applications/$application', params: { application: String(made.application) } });
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="create-own" disabledFocusable={!ready || add.busy}>
        {add.busy ? words.shared.working : text.create}
      </Button>
      <Button onClick={close}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open={open} title={text.title} onClose={close} footer={footer}>
      <Form id="create-own" problem={add.problem} label={text.title} onSubmit={() => void create()}>
        <TextField name="name" label={text.name} value={called} onChange={setTyped} required autoFocus />
        <Field label={text.what}>
          <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
            <Radio value="proxy" label={text.proxy} />
            <Radio value="register" label={text.register} />
            <Radio value="non-gallery" label={text.nonGallery} />
          </RadioGroup>
        </Field>
        {choice === 'proxy' ? <Notice intent="info">{text.proxyNot}</Notice> : null}
        {choice === 'register' ? <Notice intent="info">{text.registerNot}</Notice> : null}
        {choice === 'non-gallery' ? <Notice intent="info">{text.nonGalleryHint}</Notice> : null}
        <InGallery name={called} />
        <VocabularyField value={vocabulary} onChange={setVocabulary} adding />
      </Form>
    </Blade>
  );
}

/** Where the gallery knows an application of that name, it says so: what is known need not be set up by hand. */
function InGallery({ name }: { readonly name: string }) {
  const { data } = useEndpoint('listGallery');
  const known = name.trim().length < 3 ? [] : (data?.entries ?? []).filter((entry) => entry.key !== ownEntry);
  const found = known.filter((entry) => isNamed([entry.name, entry.key, ...entry.alsoCalled], name)).slice(0, 3);
  if (found.length === 0) return null;
  const links = found.map((entry) => (
    <Link key={entry.key} to="/gallery/$key" params={{ key: entry.key }}>
      {text.fromGallery(entry.name)}
    </Link>
  ));
  return (
    <Notice intent="info" title={text.inGallery} action={links}>
      {text.inGalleryHint}
    </Notice>
  );
}
