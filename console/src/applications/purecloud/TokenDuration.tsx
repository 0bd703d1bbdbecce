import { Button, makeStyles, Text } from '@fluentui/react-components';
import { TextField } from '../../components/fields.tsx';
import type { ClientPolicy } from './client-draft.ts';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({
  duration: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
});

interface TokenDurationProps {
  readonly policy: ClientPolicy;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** *Token Duration*: seconds, and what they come to. */
export function TokenDuration({ policy: { tokenSeconds }, value, onChange }: TokenDurationProps) {
  const styles = useStyles();
  if (tokenSeconds === null) return null;
  const { min, max, maxForScim } = tokenSeconds;
  const entered = /^\d+$/.test(value.trim()) ? Number(value) : undefined;
  return (
    <div className={styles.duration}>
      <TextField
        name="tokenSeconds"
        label={text.duration}
        hint={`${text.durationHint(min, max)} ${text.durationScim(maxForScim)}`}
        value={value}
        inputMode="numeric"
        onChange={onChange}
        required
      />
      <div className={styles.row}>
        <Text aria-live="polite">{entered === undefined ? '' : text.lasts(entered)}</Text>
        {entered === maxForScim ? null : (
          <Button size="small" onClick={() => onChange(String(maxForScim))}>
            {text.longest(maxForScim)}
          </Button>
        )}
      </div>
    </div>
  );
}
