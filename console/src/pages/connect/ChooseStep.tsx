import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { words } from '../../words.ts';
import type { StepPage } from './step-page.ts';

const { choose: text, go } = words.connect;

/** Which identity provider it is: the steps, the form of the address and the advice follow from it. */
export function ChooseStep({ connect, busy, onChosen }: StepPage & { readonly onChosen: (key: string) => void }) {
  const [key, setKey] = useState(connect.provider?.key ?? '');
  return (
    <>
      <Field label={text.label} hint={text.hint}>
        <RadioGroup value={key} onChange={(_, { value }) => setKey(value)}>
          {connect.providers.map((each) => (
            <Radio key={each.key} value={each.key} label={each.name} />
          ))}
        </RadioGroup>
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={busy || key === ''} onClick={() => onChosen(key)}>
          {busy ? words.shared.working : go}
        </Button>
      </div>
    </>
  );
}
