import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { words } from '../words.ts';

interface FormFooterProps {
  /** The id of the form that the first button sends. */
  readonly form: string;
  readonly label: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** More buttons, between the two. */
  readonly children?: ReactNode;
}

/** The buttons below a form in a blade or dialog: what it does, and *Cancel*. */
export function FormFooter({ form, label, busy, onCancel, children }: FormFooterProps) {
  return (
    <>
      <Button type="submit" form={form} appearance="primary" disabledFocusable={busy}>
        {busy ? words.shared.working : label}
      </Button>
      {children}
      <Button onClick={onCancel}>{words.shared.cancel}</Button>
    </>
  );
}
