import { Button, makeStyles, Popover, PopoverSurface, Text, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import { words } from '../words.ts';
import { termOf } from './term-of.ts';
import { useFirstPlace } from './terms-of-region.ts';

const { glossary } = words;

const useStyles = makeStyles({
  // Smaller than the line it stands in, so that headings and rows keep their height.
  ask: {
    minWidth: '24px',
    width: '24px',
    height: '24px',
    margin: '-4px 0',
    padding: 0,
    verticalAlign: 'middle',
    color: tokens.colorNeutralForeground3,
    '@media print': { display: 'none' },
  },
  said: { maxWidth: 'min(320px, calc(100vw - 32px))', whiteSpace: 'normal', textAlign: 'start' },
  text: { ':focus': { outlineStyle: 'none' } },
  name: { display: 'block' },
  elsewhere: { display: 'block', color: tokens.colorNeutralForeground2, paddingTop: '4px' },
});

/**
 * What a heading, column or field means, behind a small button after it: shown by hovering, by keyboard and by tap.
 * Nothing where the label is no word of the glossary, or the region explains it already.
 */
export function Term({ of }: { readonly of: string }) {
  const name = termOf(of);
  const first = useFirstPlace(name);
  const styles = useStyles();
  const id = useId();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<'hovered' | 'asked'>();
  useEffect(() => {
    // Whoever asked hears it: the focus goes there, and comes back with Escape.
    if (open === 'asked') said.current?.focus();
  }, [open]);
  if (name === undefined || !first) return null;
  const { name: word, text, entra, okta } = glossary.terms[name];
  return (
    <>
      <Button
        ref={setButton}
        appearance="transparent"
        size="small"
        className={styles.ask}
        icon={<InfoRegular fontSize={14} />}
        aria-label={glossary.ask}
        // Not part of its name: whoever looks for a field by its label finds the field alone.
        aria-description={of}
        aria-expanded={open !== undefined}
        aria-controls={id}
        data-term={name}
        onMouseEnter={() => setOpen((now) => now ?? 'hovered')}
        onMouseLeave={() => setOpen((now) => (now === 'hovered' ? undefined : now))}
        onClick={() => setOpen('asked')}
      />
      <Popover
        // No PopoverTrigger: the button would be taken for the place where dialogs give the focus back to.
        inline
        withArrow
        size="small"
        positioning={{ position: 'above', align: 'start', strategy: 'fixed', target: button }}
        open={open !== undefined}
        onOpenChange={(event, data) => {
          if (data.open || (event.target instanceof Node && button?.contains(event.target))) return;
          if (event.type === 'keydown') button?.focus();
          setOpen(undefined);
        }}
      >
        <PopoverSurface id={id} role="note" aria-label={word} className={styles.said} onBlur={() => setOpen(undefined)}>
          <div ref={said} tabIndex={-1} className={styles.text}>
            <Text size={200} weight="semibold" className={styles.name}>
              {word}
            </Text>
            <Text size={200}>{text}</Text>
            {entra === undefined ? null : (
              <Text size={200} className={styles.elsewhere}>
                {glossary.entra(entra)}
              </Text>
            )}
            {okta === undefined ? null : (
              <Text size={200} className={styles.elsewhere}>
                {glossary.okta(okta)}
              </Text>
            )}
          </div>
        </PopoverSurface>
      </Popover>
    </>
  );
}
