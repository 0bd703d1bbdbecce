import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Problem } from '../../api/problem.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { useAccount } from './account.ts';
import { words as own } from './words.ts';

const text = own.identity;

type Shown = ReplyOf<'getCredential'>;

const useStyles = makeStyles({
  values: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    width: '100%',
    boxSizing: 'border-box',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** *Show user provisioning information*: the 8x8 URL and the 8x8 API Token, generated when there is none. */
export function ProvisioningInformation({ url }: { readonly url: string }) {
  const styles = useStyles();
  const { params } = useAccount();
  const say = useToast();
  const caller = useCaller();
  const create = useAct('createCredential', { refreshes: ['listCredentials'] });
  const reveal = useAct('getCredential');
  const regenerate = useAct('regenerateCredential', { refreshes: ['listCredentials'] });
  const [shown, setShown] = useState<Shown>();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const show = async () => {
    setProblem(undefined);
    try {
      const { credentials } = await caller.call('listCredentials', { params });
      const token = credentials.find(({ state }) => state === 'active');
      const found =
        token === undefined
          ? await create.run({ params, body: { name: text.token } })
          : await reveal.run({ params: { ...params, credential: token.id } });
      if (found !== undefined) setShown(found);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  const renew = async (credential: string) => {
    const made = await regenerate.run({ params: { ...params, credential } });
    if (made === undefined) return;
    setShown(made);
    setAsking(false);
    say('success', text.regenerated);
  };
  const busy = create.busy || reveal.busy;
  if (shown === undefined) {
    return (
      <>
        <ProblemNotice problem={problem ?? create.problem ?? reveal.problem} />
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void show()}>
          {busy ? words.shared.working : text.show}
        </Button>
        <Text size={200} className={styles.hint}>
          {text.showHint}
        </Text>
      </>
    );
  }
  const hide = () => {
    setShown(undefined);
    create.reset();
    reveal.reset();
    regenerate.reset();
  };
  return (
    <>
      <Button onClick={hide}>{text.hide}</Button>
      <div className={styles.values}>
        <CopyField label={text.url} value={url} hint={text.urlHint} />
        <CopyField label={text.token} value={shown.secretToken ?? ''} hint={text.tokenHint} />
        <Text size={200} className={styles.hint}>
          {[
            text.made(timeText(shown.created)),
            shown.lastUsed === null ? text.unused : text.used(timeText(shown.lastUsed)),
            text.oneWriter,
          ].join(' ')}
        </Text>
        <div>
          <Button onClick={() => setAsking(true)}>{text.regenerate}</Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        title={text.regenerateTitle}
        confirm={text.regenerate}
        danger
        busy={regenerate.busy}
        problem={regenerate.problem}
        onConfirm={() => void renew(shown.id)}
        onClose={() => setAsking(false)}
      >
        {text.regenerateText}
      </ConfirmDialog>
    </>
  );
}
