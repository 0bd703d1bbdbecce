import { Button, Checkbox, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import { ImportChanges } from './ImportChanges.tsx';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportProblems, wrongRows } from './ImportProblems.tsx';

const text = words.directory.import;
const layouts: ReadonlyMap<string, string> = new Map(Object.entries(text.layouts));

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'stretch',
    ':focus': { outlineStyle: 'none' },
  },
  button: { alignSelf: 'flex-start' },
});

interface ImportPreviewProps {
  readonly preview: ReplyOf<'previewImport'>;
  readonly busy: boolean;
  readonly onImport: (confirmed: boolean) => void;
}

/** What an import would do, what stands in its way, and the button that does it. */
export function ImportPreview({ preview, busy, onImport }: ImportPreviewProps) {
  const styles = useStyles();
  const [confirmed, setConfirmed] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'start' });
  }, []);
  const { hold, problems, ignoredColumns, changes, total } = preview;
  const nothing = total === 0 && problems.length === 0;
  const open = hold === null || (hold === 'too-few' && confirmed);
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-label={text.wouldTitle}>
      <Text as="h2" weight="semibold" size={400}>
        {text.wouldTitle}
      </Text>
      <PreviewHolds preview={preview} />
      {hold === 'unreadable' ? null : (
        <>
          <ImportCounts counts={preview} label={text.wouldTitle} />
          <Text size={200}>
            {text.layout(layouts.get(preview.layout) ?? preview.layout)}{' '}
            {ignoredColumns.length === 0 ? '' : text.ignored(ignoredColumns.join(', '))}
          </Text>
          {nothing ? <Notice intent="info">{text.wouldNothing}</Notice> : null}
          {changes.length === 0 ? null : <ImportChanges changes={changes} total={total} />}
        </>
      )}
      {hold === 'too-few' ? (
        <Checkbox
          label={text.heldConfirm}
          checked={confirmed}
          disabled={busy}
          onChange={(_, { checked }) => setConfirmed(checked === true)}
        />
      ) : null}
      {total === 0 || hold === 'unreadable' || hold === 'bad-rows' || hold === 'nameless' ? null : (
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy || !open}
          onClick={() => onImport(confirmed)}
        >
          {busy ? text.applying : text.apply}
        </Button>
      )}
    </section>
  );
}

/** Why the import may not begin, or what it would leave out. */
function PreviewHolds({ preview }: Pick<ImportPreviewProps, 'preview'>) {
  const { hold, problems, refusal } = preview;
  return (
    <>
      {problems.length === 0 ? null : (
        <Notice
          intent={hold === 'bad-rows' || hold === 'unreadable' ? 'error' : 'warning'}
          title={hold === 'unreadable' ? text.unreadableTitle : text.problemsTitle(wrongRows(problems))}
        >
          {hold === 'bad-rows' ? text.problemsHeld : hold === 'unreadable' ? '' : text.problemsLeftOut}
          <ImportProblems problems={problems} />
        </Notice>
      )}
      {hold === 'too-few' ? (
        <Notice intent="warning" title={text.heldTitle}>
          {refusal} {text.heldHint}
        </Notice>
      ) : null}
      {hold === 'nameless' ? (
        <Notice intent="error" title={text.namelessTitle}>
          {refusal} {text.namelessHint}
        </Notice>
      ) : null}
    </>
  );
}
