import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { useFirstField } from '../components/use-first-field.ts';
import { words } from '../words.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '16px' } });

/** Over the pages of a session that ended: signing in again leads back to what was being done. */
export function OverDialog({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const content = useRef<HTMLDivElement>(null);
  useFirstField(content, true);
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.signIn.overTitle}</DialogTitle>
          <DialogContent>
            <div ref={content} className={styles.content}>
              <Text as="p">{words.signIn.over}</Text>
              {children}
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
