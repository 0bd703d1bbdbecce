import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from '../../components/Section.tsx';
import { words } from '../../words.ts';
import { ProviderSteps } from './ProviderSteps.tsx';
import type { Provider, StepPage } from './step-page.ts';
import { TokenSection } from './TokenSection.tsx';

const { copy: text, go } = words.connect;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CopyStepProps extends StepPage {
  readonly provider: Provider;
  readonly onDone: () => void;
}

/** Address and token, at the very steps of the identity provider where they are pasted. */
export function CopyStep(props: CopyStepProps) {
  const styles = useStyles();
  const { provider, token, busy, onDone } = props;
  return (
    <>
      <Text as="p">{text.where(provider.console)}</Text>
      <TokenSection {...props} />
      <Section title={text.steps}>
        <ProviderSteps provider={provider} token={token} />
      </Section>
      <Section title={text.good}>
        <Text as="p" className={styles.quiet}>
          {provider.pace}
        </Text>
        <ul className={styles.list}>
          {provider.caveats.map((caveat) => (
            <li key={caveat}>
              <Text>{caveat}</Text>
            </li>
          ))}
        </ul>
      </Section>
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={onDone}>
          {busy ? words.shared.working : go}
        </Button>
      </div>
    </>
  );
}
