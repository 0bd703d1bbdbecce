import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../api/problem.ts';
import { words } from '../words.ts';
import { ProblemNotice } from './ProblemNotice.tsx';
import { useFirstField } from './use-first-field.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  act: { '@media (min-width: 480px)': { whiteSpace: 'nowrap' } },
  danger: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorPaletteRedForeground1, color: tokens.colorNeutralForegroundInverted },
  },
});

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children?: ReactNode;
  /** The button that does it, as a verb: "Delete". */
  readonly confirm: string;
  /** True: cannot be undone, or takes something away. */
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** Why it failed. */
  readonly problem?: Problem | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done. Escape and Cancel leave everything as it is. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, busy = false, problem, onConfirm, onClose } = props;
  const { title, children, confirm, danger = false } = useAsked(props);
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_, { open: stays }) => (stays || busy ? undefined : onClose())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <FocusReturn />
            <ProblemNotice problem={problem} />
            {children}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              className={mergeClasses(styles.act, danger && styles.danger)}
              disabledFocusable={busy}
              onClick={onConfirm}
            >
              {busy ? words.shared.working : confirm}
            </Button>
            <Button onClick={onClose} disabledFocusable={busy}>
              {words.shared.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What is asked. While the dialog closes, what was asked: the act may have turned the page's words into their opposite. */
function useAsked(props: ConfirmDialogProps): ConfirmDialogProps {
  const asked = useRef(props);
  useEffect(() => {
    if (props.open) asked.current = props;
  });
  return props.open ? props : asked.current;
}

/** Lives as long as the question: gives the focus back to where it was. */
function FocusReturn() {
  useFirstField(useRef<HTMLElement>(null), true);
  return null;
}
