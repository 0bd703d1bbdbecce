import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/fields.tsx';
import { words } from '../words.ts';

interface CredentialsFormProps {
  /** Whose password it must be; without it the user name is asked for, too. */
  readonly login?: string | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Gives false when it was refused. */
  readonly onSubmit: (given: { readonly login: string; readonly password: string }) => Promise<boolean>;
}

/** User name and password. */
export function CredentialsForm({ login: known, busy, problem, onSubmit }: CredentialsFormProps) {
  const [login, setLogin] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const submit = async () => {
    if (!(await onSubmit({ login, password }))) setPassword('');
  };
  return (
    <Form problem={problem} label={words.signIn.title} onSubmit={() => void submit()}>
      <TextField
        name="login"
        label={words.signIn.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        readOnly={known !== undefined}
        autoFocus={known === undefined}
      />
      <TextField
        name="password"
        label={words.signIn.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        autoFocus={known !== undefined}
      />
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? words.shared.working : words.signIn.submit}
        </Button>
      </div>
    </Form>
  );
}
