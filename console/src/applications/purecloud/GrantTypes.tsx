import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useFieldError } from '../../components/Form.tsx';
import type { ClientPolicy } from './client-draft.ts';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({
  reason: { display: 'block', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface GrantTypesProps {
  readonly policy: ClientPolicy;
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** *Grant Types*: one that provisioning cannot use says why as soon as it is chosen. */
export function GrantTypes({ policy: { grantTypes }, value, onChange }: GrantTypesProps) {
  const styles = useStyles();
  const refused = useFieldError('grantType');
  // Said under the choice itself: below the list it would lie behind the buttons.
  const refusal = (key: string) => (key === value ? grantTypes.find((each) => each.key === key)?.refusal : undefined);
  const error = refusal(value) === undefined ? refused : text.grantRefused;
  return (
    <Field label={text.grantTypes} hint={text.grantHint} {...(error === undefined ? {} : { validationMessage: error })}>
      <RadioGroup name="grantType" value={value} onChange={(_, data) => onChange(data.value)}>
        {grantTypes.map(({ key, name }) => (
          <Radio
            key={key}
            value={key}
            label={
              <>
                {name}
                {refusal(key) === undefined ? null : <span className={styles.reason}>{refusal(key)}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
