import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyField } from '../../components/CopyField.tsx';
import { words } from '../../words.ts';
import type { Provider } from './step-page.ts';

const { copy: text } = words.connect;

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    width: '100%',
    boxSizing: 'border-box',
  },
  step: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  screen: { color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '16px', rowGap: '4px' },
  value: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  name: { overflowWrap: 'anywhere' },
});

interface ProviderStepsProps {
  readonly provider: Provider;
  readonly token: string | undefined;
}

/** The identity provider's own steps; what is to be pasted stands where it is pasted. */
export function ProviderSteps({ provider, token }: ProviderStepsProps) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {provider.steps.map((step) => (
        <li key={step.text}>
          <div className={styles.step}>
            {step.screen === null ? null : (
              <Text size={200} className={styles.screen}>
                {text.screen(step.screen)}
              </Text>
            )}
            <Text>{step.text}</Text>
            {step.enter.length === 0 ? null : (
              <dl className={styles.facts} aria-label={text.enter}>
                {step.enter.map(({ field, value }) => (
                  <Entered key={field} field={field} value={value} />
                ))}
              </dl>
            )}
            {step.paste.map(({ field, value }) =>
              value === 'address' ? (
                <CopyField key={field} label={field} value={provider.address} />
              ) : token === undefined ? (
                <Text key={field} className={styles.screen}>
                  {`${field}: ${text.yet}`}
                </Text>
              ) : (
                <CopyField key={field} label={field} value={token} secret />
              ),
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Entered({ field, value }: { readonly field: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{field}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
