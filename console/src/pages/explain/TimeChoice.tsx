import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { words } from '../../words.ts';

const text = words.explain.time;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'end' },
  buttons: { display: 'flex', gap: '8px', paddingBottom: '24px' },
});

interface TimeChoiceProps {
  /** A past time (ISO 8601); empty: now. */
  readonly at: string;
  readonly onChoose: (at: string) => void;
}

/** Chooses a past time, in the zone of this computer. */
export function TimeChoice({ at, onChoose }: TimeChoiceProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(localOf(at));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new Date(typed);
        onChoose(Number.isNaN(chosen.getTime()) ? '' : chosen.toISOString());
      }}
    >
      <Field label={text.label} hint={text.hint(zone)}>
        <Input type="datetime-local" step="1" value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit">{text.show}</Button>
        {at === '' ? null : <Button onClick={() => onChoose('')}>{text.now}</Button>}
      </div>
    </form>
  );
}

/** `2026-03-31T14:00:00` on this computer's clock, as the field takes it. */
function localOf(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}
