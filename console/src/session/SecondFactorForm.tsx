import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../api/use-act.ts';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/fields.tsx';
import { words } from '../words.ts';
import { useEnter } from './use-enter.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: '8px' } });

/** The code of the authenticator, after the password. */
export function SecondFactorForm() {
  const styles = useStyles();
  const act = useAct('secondFactor');
  const away = useAct('signOut');
  const enter = useEnter();
  const [code, setCode] = useState('');
  const submit = async () => {
    const session = await act.run({ body: { code } });
    if (session === undefined) setCode('');
    else await enter(session);
  };
  const back = async () => {
    const session = await away.run();
    if (session !== undefined) await enter(session);
  };
  return (
    <Form problem={act.problem} label={words.signIn.secondFactorTitle} onSubmit={() => void submit()}>
      <TextField
        name="code"
        label={words.signIn.code}
        hint={words.signIn.codeHint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        autoFocus
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {act.busy ? words.shared.working : words.signIn.verify}
        </Button>
        <Button onClick={() => void back()}>{words.signIn.back}</Button>
      </div>
    </Form>
  );
}
