import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNarrow } from '../../components/use-media.ts';
import { words } from '../../words.ts';
import type { OpensBeside } from './found.ts';

const text = words.search;

// Loaded once somebody searches.
const SearchDialog = lazy(async () => ({ default: (await import('./SearchDialog.tsx')).SearchDialog }));
const FoundBlade = lazy(async () => ({ default: (await import('./FoundBlade.tsx')).FoundBlade }));

const useStyles = makeStyles({
  field: {
    minWidth: 'min(320px, 30vw)',
    justifyContent: 'flex-start',
    border: '1px solid currentColor',
    fontWeight: 400,
  },
  keys: { marginInlineStart: 'auto', paddingInlineStart: '24px' },
});

/** The field in the bar across the top from which everything is found; Ctrl+K and / lead there from anywhere. */
export function SearchEverything({ buttonClass }: { readonly buttonClass: string }) {
  const styles = useStyles();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState<OpensBeside>();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!asksToSearch(event) || isOver()) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={narrow ? buttonClass : mergeClasses(buttonClass, styles.field)}
        icon={<SearchRegular />}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K /"
        {...(narrow ? { 'aria-label': text.label } : {})}
        onClick={() => setOpen(true)}
      >
        {narrow ? null : (
          <>
            {text.label}
            <Text size={200} aria-hidden className={styles.keys}>
              {text.keys}
            </Text>
          </>
        )}
      </Button>
      <Suspense>
        {open ? (
          <SearchDialog
            onClose={() => setOpen(false)}
            onOpen={({ opens }) => {
              setOpen(false);
              if (opens.kind === 'page') void navigate({ to: opens.to });
              else if (opens.kind === 'document') window.open(opens.url, '_blank', 'noopener');
              else setShown(opens);
            }}
          />
        ) : null}
        {shown === undefined ? null : <FoundBlade opens={shown} onClose={() => setShown(undefined)} />}
      </Suspense>
    </>
  );
}

/** Ctrl+K (⌘K) anywhere; / where nobody is typing. */
function asksToSearch({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  const types =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  return key === '/' && !altKey && !types;
}

/** Something lies over the page that is to be dealt with first. */
function isOver(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
