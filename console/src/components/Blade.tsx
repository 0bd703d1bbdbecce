import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef } from 'react';
import { words } from '../words.ts';
import { Term } from './Term.tsx';
import { TermsOfRegion } from './terms-of-region.ts';
import { useFirstField } from './use-first-field.ts';

const useStyles = makeStyles({
  blade: { maxWidth: '100vw' },
  medium: { width: '592px' },
  large: { width: '860px' },
  body: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '4px', paddingBottom: '16px' },
  title: { overflowWrap: 'anywhere', minWidth: 0 },
  footer: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface BladeProps {
  readonly open: boolean;
  readonly title: string;
  readonly size?: 'medium' | 'large';
  readonly onClose: () => void;
  /** Buttons at the bottom, the main one first. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A panel from the right: details or a form beside the page. Escape closes it and gives the focus back. */
export function Blade({ open, title, size = 'medium', onClose, footer, children }: BladeProps) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  useFirstField(body, open);
  const close = (
    <Button appearance="subtle" aria-label={words.shared.close} icon={<DismissRegular />} onClick={onClose} />
  );
  return (
    <OverlayDrawer
      open={open}
      position="end"
      className={mergeClasses(styles.blade, size === 'large' ? styles.large : styles.medium)}
      onOpenChange={(_, data) => (data.open ? undefined : onClose())}
    >
      <TermsOfRegion>
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <>
                <Term of={title} />
                {close}
              </>
            }
            heading={{ className: styles.title }}
          >
            {title}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <div ref={body} className={styles.body}>
            {children}
          </div>
        </DrawerBody>
        {footer === undefined ? null : <DrawerFooter className={styles.footer}>{footer}</DrawerFooter>}
      </TermsOfRegion>
    </OverlayDrawer>
  );
}
