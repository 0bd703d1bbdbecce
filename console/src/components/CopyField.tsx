import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { words } from '../words.ts';

const useStyles = makeStyles({
  // In a narrow window the value gives way, not the buttons.
  row: { display: 'flex', gap: '4px', minWidth: 0 },
  input: { flexGrow: 1, minWidth: 0 },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Shown as dots until asked for. */
  readonly secret?: boolean;
}

/** A value to be carried elsewhere, with its Copy button. */
export function CopyField({ label, value, hint, secret = false }: CopyFieldProps) {
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState(!secret);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <div className={styles.row}>
          <Input
            {...field}
            readOnly
            value={value}
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            className={styles.input}
            input={{ className: styles.mono }}
            onFocus={({ target }) => target.select()}
          />
          {secret ? (
            <Button
              icon={shown ? <EyeOffRegular /> : <EyeRegular />}
              aria-label={`${shown ? words.shared.hide : words.shared.show} ${label}`}
              onClick={() => setShown(!shown)}
            />
          ) : null}
          <Button
            icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
            aria-label={copied ? words.shared.copiedOf(label) : words.shared.copyOf(label)}
            onClick={() => void copy()}
          >
            <span aria-live="polite">{copied ? words.shared.copied : words.shared.copy}</span>
          </Button>
        </div>
      )}
    </Field>
  );
}
