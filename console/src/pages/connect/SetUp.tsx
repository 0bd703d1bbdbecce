import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { keyOf } from '../../api/use-endpoint.ts';
import { SandboxBanner } from '../../applications/SandboxBanner.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { useTitle } from '../../components/use-title.ts';
import { words } from '../../words.ts';
import { ChooseStep } from './ChooseStep.tsx';
import { CopyStep } from './CopyStep.tsx';
import { RotateStep } from './RotateStep.tsx';
import { WatchStep } from './WatchStep.tsx';

const { connect: text } = words;

/** What the set-up page shows. */
export type Connect = ReplyOf<'getConnect'>;
type Step = Connect['step'];

const order: readonly Step[] = ['choose', 'copy', 'watch', 'rotate'];

const useStyles = makeStyles({
  whole: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground2, boxSizing: 'border-box' },
  page: {
    maxWidth: '860px',
    margin: '0 auto',
    padding: '24px 16px 48px',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  product: { color: tokens.colorNeutralForeground2, fontWeight: 600, fontSize: tokens.fontSizeBase400 },
  title: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: 600 },
  quiet: { color: tokens.colorNeutralForeground2 },
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px' },
  current: { fontWeight: 600, borderBottom: `2px solid ${tokens.colorBrandStroke1}` },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    padding: '24px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    '@media (max-width: 480px)': { padding: '16px' },
  },
  heading: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
    outlineStyle: 'none',
  },
});

interface SetUpProps {
  readonly connect: Connect;
  readonly onFinished: () => void;
}

/** The set-up in four steps; which one is open, and which identity provider was chosen, is kept for the next visit. */
export function SetUp({ connect, onFinished }: SetUpProps) {
  const styles = useStyles();
  const cache = useQueryClient();
  const act = useAct('setConnect');
  const { tenant, application, step, provider } = connect;
  // A secret lives on this page alone: it is gone when the page is.
  const [token, setToken] = useState<string>();
  useTitle(text.title(application));
  const show = (next: Connect) => cache.setQueryData(keyOf('getConnect', { params: { tenant } }), next);
  const go = async (to: { provider?: string; step: Step }) => {
    const next = await act.run({ params: { tenant }, body: to });
    if (next !== undefined) show(next);
  };
  const made = (reply: ReplyOf<'makeConnectToken'>) => {
    setToken(reply.token);
    show(reply.connect);
  };
  const pages = { connect, token, busy: act.busy, onMade: made, onShow: show };
  return (
    <div className={styles.whole}>
      {connect.sandbox ? <SandboxBanner product={application} /> : null}
      <main className={styles.page}>
        <header>
          <Text as="span" block className={styles.product}>
            {application}
          </Text>
          <Text as="h1" block className={styles.title}>
            {text.title(application)}
          </Text>
          <Text as="p" className={styles.quiet}>
            {text.lead(application)}
          </Text>
        </header>
        {connect.refusals.length === 0 ? null : (
          <Notice intent="warning" title={text.blocked(application)}>
            {`${connect.refusals.join(' ')} ${text.blockedHint}`}
          </Notice>
        )}
        <nav aria-label={text.stepsLabel}>
          <ol className={styles.steps}>
            {order.map((each, index) => (
              <li key={each}>
                <Button
                  appearance="subtle"
                  className={mergeClasses(each === step && styles.current)}
                  {...(each === step ? { 'aria-current': 'step' as const } : {})}
                  disabled={provider === null && each !== 'choose'}
                  onClick={() => void go({ step: each })}
                >
                  {text.stepOf(index + 1, text.steps[each])}
                </Button>
              </li>
            ))}
          </ol>
        </nav>
        <section className={styles.card} aria-labelledby="step">
          <StepHeading key={step} title={titleOf(connect)} />
          <ProblemNotice problem={act.problem} />
          {step === 'choose' || provider === null ? (
            <ChooseStep {...pages} onChosen={(key) => void go({ provider: key, step: 'copy' })} />
          ) : step === 'copy' ? (
            <CopyStep {...pages} provider={provider} onDone={() => void go({ step: 'watch' })} />
          ) : step === 'watch' ? (
            <WatchStep {...pages} provider={provider} onDone={() => void go({ step: 'rotate' })} />
          ) : (
            <RotateStep {...pages} provider={provider} onFinished={onFinished} />
          )}
        </section>
        <Text as="p" size={200} className={styles.quiet}>
          {text.until(timeText(connect.expires))}
        </Text>
      </main>
    </div>
  );
}

function titleOf({ step, provider }: Connect): string {
  if (step === 'choose' || provider === null) return text.choose.title;
  if (step === 'copy') return text.copy.title(provider.name);
  return step === 'watch' ? text.watch.title : text.rotate.title;
}

/** Takes the focus when another step begins, so that it is read out and the keyboard goes on there. */
function StepHeading({ title }: { readonly title: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id="step" ref={heading} tabIndex={-1} className={styles.heading}>
      {title}
    </h2>
  );
}
