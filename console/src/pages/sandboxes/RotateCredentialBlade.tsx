import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { SelectField } from '../../components/fields.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Credential } from './CredentialState.tsx';
import { SecretShown } from './SecretShown.tsx';

const { credentials: text } = words;

const hour = 3600;
const day = 24 * hour;

interface RotateCredentialBladeProps {
  readonly tenant: string;
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** A new secret, the old one working beside it for as long as is chosen; then the new one, this once. */
export function RotateCredentialBlade({ tenant, credential, onClose }: RotateCredentialBladeProps) {
  const act = useAct('rotateCredential', { refreshes: ['listCredentials'] });
  const [overlap, setOverlap] = useState(String(7 * day));
  if (act.reply !== undefined) {
    const { rotation } = act.reply;
    return (
      <SecretShown secret={act.reply} onClose={onClose}>
        {rotation === null ? null : <Text as="p">{text.rotatedNext(timeText(rotation.until))}</Text>}
      </SecretShown>
    );
  }
  const rotate = () =>
    act.run({ params: { tenant, credential: credential.id }, body: { overlapSeconds: Number(overlap) } });
  return (
    <Blade
      open
      title={text.rotateTitle(credential.name)}
      onClose={onClose}
      footer={<FormFooter form="rotate-credential" label={text.rotateDo} busy={act.busy} onCancel={onClose} />}
    >
      <Form
        id="rotate-credential"
        label={text.rotateTitle(credential.name)}
        problem={act.problem}
        onSubmit={() => void rotate()}
      >
        <Text as="p">{text.rotateText}</Text>
        <SelectField
          name="overlapSeconds"
          label={text.overlap}
          hint={text.overlapHint}
          value={overlap}
          onChange={setOverlap}
          options={[hour, day, 7 * day, 30 * day].map((seconds, index) => ({
            value: String(seconds),
            label: text.overlaps[index] ?? '',
          }))}
        />
      </Form>
    </Blade>
  );
}
