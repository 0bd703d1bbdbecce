import { type ReactNode, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';

const text = words.privacy;

interface TypedConfirmationProps {
  readonly title: string;
  /** The button that does it, as a verb. */
  readonly act: string;
  /** What must be typed. */
  readonly wanted: string;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onConfirm: (typed: string) => void;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Asks before something that cannot be undone; whoever means it types what it is about. */
export function TypedConfirmation(props: TypedConfirmationProps) {
  const { title, act, wanted, busy, problem, onConfirm, onClose, children } = props;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const confirm = () => {
    setWrong(typed !== wanted);
    if (typed === wanted) onConfirm(typed);
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirm={act}
      danger
      busy={busy}
      problem={problem}
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
      <Form
        label={title}
        problem={undefined}
        {...(wrong ? { errors: new Map([['confirm', text.mismatch(wanted)]]) } : {})}
        onSubmit={confirm}
      >
        <TextField
          name="confirm"
          label={text.confirm(wanted)}
          required
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
        />
      </Form>
    </ConfirmDialog>
  );
}
