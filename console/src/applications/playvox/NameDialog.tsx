import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { useFirstField } from '../../components/use-first-field.ts';
import { words as general } from '../../words.ts';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** What it is called now. */
  readonly name?: string;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name: of something new, or another one. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint, busy, problem, onSave, onClose } = props;
  const form = useId();
  const content = useRef<HTMLDivElement>(null);
  useFirstField(content, true);
  const [name, setName] = useState(props.name ?? '');
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <div ref={content}>
              <Form id={form} label={title} problem={problem} onSubmit={() => onSave(name)}>
                <TextField
                  name="name"
                  label={label}
                  {...(hint === undefined ? {} : { hint })}
                  value={name}
                  onChange={setName}
                  required
                  autoFocus
                />
              </Form>
            </div>
          </DialogContent>
          <DialogActions>
            <Button type="submit" form={form} appearance="primary" disabledFocusable={busy}>
              {busy ? general.shared.working : general.shared.save}
            </Button>
            <Button onClick={onClose}>{general.shared.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
