import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/fields.tsx';
import { useFirstField } from '../components/use-first-field.ts';
import { words } from '../words.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface AskAgainProps {
  /** Whether a code is asked for, too. */
  readonly secondFactor?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: (given: { readonly password: string; readonly code: string }) => void;
  readonly onCancel: () => void;
}

/** Asks who is signed in for the password, and the code, once more. */
export function AskAgain({ secondFactor = false, busy, problem, onSubmit, onCancel }: AskAgainProps) {
  const styles = useStyles();
  const content = useRef<HTMLDivElement>(null);
  useFirstField(content, true);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.signIn.confirmTitle}</DialogTitle>
          <DialogContent>
            <div ref={content} className={styles.content}>
              <Text as="p">{words.signIn.confirmLead}</Text>
              <Form id="confirm-identity" problem={problem} onSubmit={() => onSubmit({ password, code })}>
                <TextField
                  name="password"
                  label={words.signIn.password}
                  type="password"
                  value={password}
                  onChange={setPassword}
                  autoComplete="current-password"
                  autoFocus
                />
                {secondFactor ? (
                  <TextField
                    name="code"
                    label={words.signIn.code}
                    hint={words.signIn.codeHint}
                    value={code}
                    onChange={setCode}
                    autoComplete="one-time-code"
                  />
                ) : null}
              </Form>
            </div>
          </DialogContent>
          <DialogActions>
            <Button type="submit" form="confirm-identity" appearance="primary" disabledFocusable={busy}>
              {busy ? words.shared.working : words.signIn.confirm}
            </Button>
            <Button onClick={onCancel}>{words.shared.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
