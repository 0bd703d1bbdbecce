import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const { account: text } = words.administration;

/** Another password. */
export function PasswordSection({ login }: { readonly login: string }) {
  const act = useAct('changePassword', { refreshes: ['getSession'] });
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const submit = async () => {
    if (password !== again) {
      setErrors(new Map([['again', words.signIn.differ]]));
      return;
    }
    setErrors(new Map());
    if ((await act.run({ body: { current, password } })) === undefined) return;
    for (const clear of [setCurrent, setPassword, setAgain]) clear('');
    toast('success', text.changed);
  };
  return (
    <Section title={text.passwordTitle}>
      <Form problem={act.problem} errors={errors} label={text.passwordTitle} onSubmit={() => void submit()}>
        {/* Password managers look for the account. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <TextField
          name="current"
          label={text.current}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          label={words.signIn.newPassword}
          hint={words.signIn.newPasswordHint}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <TextField
          name="again"
          label={words.signIn.repeatPassword}
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" disabledFocusable={act.busy}>
            {act.busy ? words.shared.working : text.change}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
