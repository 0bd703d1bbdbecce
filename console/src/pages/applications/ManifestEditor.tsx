import { Button, Field, Link, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.enterprise.roles;

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '860px' },
  area: { minHeight: '420px' },
  inner: {
    height: '420px',
    maxHeight: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre',
    overflowX: 'auto',
  },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '8px' },
  problems: { margin: 0, padding: 0, listStyle: 'none' },
  line: { marginInlineEnd: '8px' },
});

/** The manifest as text; what is wrong stands with its line, and leads there. */
export function ManifestEditor({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const area = useRef<HTMLTextAreaElement>(null);
  const params = { application: String(application.application) };
  const stored = useEndpoint('getManifest', { params });
  const save = useAct('setManifest', { refreshes: ['getApplication', 'getManifest', 'getOverview'] });
  const [draft, setDraft] = useState<string | undefined>(undefined);
  if (stored.data === undefined) {
    return stored.error === null ? (
      <Spinner label={words.shared.loading} size="small" />
    ) : (
      <ProblemNotice problem={stored.error} onRetry={() => void stored.refetch()} />
    );
  }
  const { version } = stored.data;
  const shown = draft ?? stored.data.text;
  const problems = save.reply?.saved === false ? save.reply.problems : [];
  const run = async () => {
    const reply = await save.run({ params, body: { text: shown, version } });
    if (reply?.saved !== true) return;
    setDraft(undefined);
    say('success', text.manifestSaved);
  };
  const goTo = (line: number) => {
    const lines = shown.split('\n');
    const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.current?.focus();
    area.current?.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  };
  return (
    <div className={styles.frame}>
      <Text className={styles.hint}>{text.manifestHint}</Text>
      <ProblemNotice problem={save.problem} />
      {problems.length === 0 ? null : (
        <Notice intent="error" title={text.problems(problems.length)}>
          <ul className={styles.problems}>
            {problems.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                <Link as="button" className={styles.line} onClick={() => goTo(line)}>
                  {text.line(line)}
                </Link>
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Field label={text.manifest} {...(problems.length === 0 ? {} : { validationState: 'error' as const })}>
        <Textarea
          className={styles.area}
          textarea={{ className: styles.inner, ref: area }}
          spellCheck={false}
          value={shown}
          readOnly={!may('setManifest')}
          onChange={(_, data) => setDraft(data.value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={draft === undefined || save.busy} onClick={() => void run()}>
          {save.busy ? words.shared.working : words.shared.save}
        </Button>
        <Button
          disabledFocusable={draft === undefined}
          onClick={() => {
            setDraft(undefined);
            save.reset();
          }}
        >
          {words.shared.discard}
        </Button>
      </div>
    </div>
  );
}
