import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { ChosenPrincipals } from '../applications/ChosenPrincipals.tsx';
import { PrincipalFinder } from '../applications/PrincipalFinder.tsx';
import { useChosen } from '../applications/use-chosen.ts';
import { pushRefreshes } from './push-refreshes.ts';

const text = words.pushGroups;

interface PushByNameBladeProps {
  readonly application: Application;
  readonly onClose: () => void;
}

/** *Find groups by name*: groups of the directory are pushed, made there or linked to what is there. */
export function PushByNameBlade({ application, onClose }: PushByNameBladeProps) {
  const say = useToast();
  const { chosen, setChosen, toggle } = useChosen();
  const [how, setHow] = useState<'create' | 'link'>('create');
  const [target, setTarget] = useState('');
  const push = useAct('pushGroup', { refreshes: pushRefreshes });
  const params = { application: String(application.application) };
  const linking = how === 'link';
  const ready = chosen.length > 0 && (!linking || (chosen.length === 1 && target.trim() !== ''));
  const run = async () => {
    if (!ready) return;
    let done = 0;
    for (const { objectId } of chosen) {
      const body = { group: objectId, ...(linking ? { target: target.trim() } : {}) };
      if ((await push.run({ params, body })) === undefined) break;
      done += 1;
    }
    if (done > 0) say('success', text.pushed(done));
    if (done === chosen.length) onClose();
    else setChosen(chosen.slice(done));
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="push" disabledFocusable={!ready || push.busy}>
        {push.busy ? words.shared.working : text.name.push}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.name.title} onClose={onClose} footer={footer}>
      <Form id="push" problem={push.problem} label={text.name.title} onSubmit={() => void run()}>
        <PrincipalFinder kind="Group" chosen={chosen} onToggle={toggle} />
        <ChosenPrincipals chosen={chosen} onToggle={toggle} />
        <Field
          label={text.name.how}
          {...(linking && chosen.length > 1 ? { validationMessage: text.name.unlinkFirst } : {})}
        >
          <RadioGroup value={how} onChange={(_, { value }) => setHow(value === 'link' ? 'link' : 'create')}>
            <Radio value="create" label={text.name.create} />
            <Radio value="link" label={text.name.linkTo} />
          </RadioGroup>
        </Field>
        {linking ? (
          <TextField
            name="target"
            label={text.name.target}
            hint={text.name.targetHint}
            value={target}
            required
            onChange={setTarget}
          />
        ) : null}
      </Form>
    </Blade>
  );
}
