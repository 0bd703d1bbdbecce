import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Blade } from '../../components/Blade.tsx';
import { words } from '../../words.ts';

const { account: text } = words.administration;

const useStyles = makeStyles({
  codes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(180px, 1fr))',
    gap: '8px',
    margin: 0,
    padding: '16px',
    listStyle: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** The recovery codes, shown once. */
export function RecoveryCodes({ codes, onClose }: RecoveryCodesProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <Blade
      open
      title={text.codesTitle}
      onClose={onClose}
      footer={
        <Button appearance="primary" onClick={onClose}>
          {text.codesKept}
        </Button>
      }
    >
      <Text as="p">{text.codesLead}</Text>
      <ul className={styles.codes} aria-label={text.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          <span aria-live="polite">{copied ? words.shared.copied : words.shared.copy}</span>
        </Button>
      </div>
    </Blade>
  );
}
