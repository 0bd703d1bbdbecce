import { Dialog, DialogSurface, Input, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFirstField } from '../../components/use-first-field.ts';
import { words } from '../../words.ts';
import { FoundList, optionId } from './FoundList.tsx';
import type { Found } from './found.ts';
import { useFinds } from './use-finds.ts';

const text = words.search;

const useStyles = makeStyles({
  surface: {
    alignSelf: 'start',
    marginTop: '8vh',
    padding: '12px',
    width: 'min(640px, calc(100vw - 24px))',
    maxHeight: '80vh',
    overflow: 'hidden',
    display: 'flex',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', flexGrow: 1, minWidth: 0 },
  said: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '12px' },
  soft: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', justifyContent: 'space-between', gap: '12px', padding: '4px 12px 0' },
});

interface SearchDialogProps {
  readonly onOpen: (found: Found) => void;
  readonly onClose: () => void;
}

/** One field over everything; the focus stays in it while arrow keys choose among what was found (WAI-ARIA combobox). */
export function SearchDialog({ onOpen, onClose }: SearchDialogProps) {
  const styles = useStyles();
  const list = useId();
  const body = useRef<HTMLDivElement>(null);
  useFirstField(body, true);
  const [typed, setTyped] = useState('');
  const [moved, setMoved] = useState<string>();
  const { groups, looking } = useFinds(typed);
  const all = groups.flatMap(({ found }) => found);
  const chosen = all.find(({ key }) => key === moved) ?? all[0];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = all.findIndex(({ key }) => key === chosen?.key);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length }[event.key];
    if (to !== undefined && all.length > 0) {
      event.preventDefault();
      setMoved(all[to % all.length]?.key);
    }
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      onOpen(chosen);
    }
  };
  const asked = typed.trim() !== '';
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} aria-label={text.label}>
        <div ref={body} className={styles.body}>
          <Input
            role="combobox"
            aria-label={text.label}
            aria-expanded={all.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            {...(chosen === undefined ? {} : { 'aria-activedescendant': optionId(list, chosen.key) })}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            size="large"
            contentBefore={<SearchRegular aria-hidden />}
            {...(looking ? { contentAfter: <Spinner size="extra-tiny" aria-label={text.looking} /> } : {})}
            placeholder={text.placeholder}
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
              setMoved(undefined);
            }}
            onKeyDown={onKeyDown}
          />
          <FoundList id={list} groups={groups} chosen={chosen?.key} onOpen={onOpen} />
          {all.length > 0 || (asked && looking) ? null : (
            <div className={styles.said}>
              <Text weight="semibold">{asked ? text.none(typed.trim()) : text.canTitle}</Text>
              <Text className={styles.soft}>{asked ? text.noneHint : text.can}</Text>
            </div>
          )}
          <div className={styles.foot}>
            <Text size={200} className={styles.soft}>
              {text.how}
            </Text>
            <Text size={200} className={styles.soft} aria-live="polite">
              {asked && !looking ? text.found(all.length) : ''}
            </Text>
          </div>
        </div>
      </DialogSurface>
    </Dialog>
  );
}
