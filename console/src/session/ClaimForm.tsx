import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../api/contract-types.ts';
import type { Problem } from '../api/problem.ts';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/fields.tsx';
import { words } from '../words.ts';

const { signIn } = words;

const titles = { first: signIn.setupFirst, invitation: signIn.setupInvitation, reset: signIn.setupReset } as const;

type Link = ReplyOf<'lookAtLink'>;

/** What the page of a one-time link is called. */
export function titleOfLink({ kind }: Link): string {
  return titles[kind];
}

interface ClaimFormProps {
  readonly link: Link;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: (given: { readonly login: string; readonly name: string; readonly password: string }) => void;
}

/** What a one-time link asks for: a password, and of the first administrator who it is. */
export function ClaimForm({ link, busy, problem, onSubmit }: ClaimFormProps) {
  const first = link.kind === 'first';
  const [login, setLogin] = useState(link.login ?? '');
  const [name, setName] = useState(link.name ?? '');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const submit = () => {
    const same = password === again;
    setErrors(new Map(same ? [] : [['again', signIn.differ]]));
    if (same) onSubmit({ login, name, password });
  };
  return (
    <>
      <Text as="p">{first ? signIn.setupFirstLead : signIn.setupFor(link.name ?? '', link.login ?? '')}</Text>
      {link.kind === 'reset' ? <Text as="p">{signIn.setupResetNote}</Text> : null}
      <Form problem={problem} errors={errors} label={titles[link.kind]} onSubmit={submit}>
        {first ? (
          <>
            <TextField
              name="name"
              label={signIn.name}
              hint={signIn.nameHint}
              value={name}
              onChange={setName}
              required
              autoFocus
              autoComplete="name"
            />
            <TextField
              name="login"
              label={signIn.login}
              hint={signIn.loginHint}
              value={login}
              onChange={setLogin}
              required
              autoComplete="username"
            />
          </>
        ) : null}
        <TextField
          name="password"
          label={signIn.newPassword}
          hint={signIn.newPasswordHint}
          type="password"
          value={password}
          onChange={setPassword}
          required
          autoFocus={!first}
          autoComplete="new-password"
        />
        <TextField
          name="again"
          label={signIn.repeatPassword}
          type="password"
          value={again}
          onChange={setAgain}
          required
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? words.shared.working : signIn.claim}
          </Button>
        </div>
      </Form>
    </>
  );
}
