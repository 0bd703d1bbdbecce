import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { timeText } from '../../components/time-text.ts';
import { words as general } from '../../words.ts';
import { lasting } from './lasting.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '12px' } });

interface GenerateTokenDialogProps {
  readonly client: Pick<ReplyOf<'listCredentials'>['credentials'][number], 'id' | 'name' | 'tokenSeconds'>;
  readonly onClose: () => void;
}

/** *Generate token*: asks, then shows it this once with its end. What was shown is gone when it closes. */
export function GenerateTokenDialog({ client, onClose }: GenerateTokenDialogProps) {
  const styles = useStyles();
  const { params } = useOrganisation();
  const generate = useAct('generateToken', { refreshes: ['listCredentials'] });
  const made = generate.reply;
  const run = () => void generate.run({ params: { ...params, credential: client.id } });
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => (open || generate.busy || made !== undefined ? undefined : onClose())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.generateTitle(client.name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <ProblemNotice problem={generate.problem} />
            {made === undefined ? (
              <Text as="p">{text.generateLead(lasting(client.tokenSeconds ?? 0))}</Text>
            ) : (
              <GeneratedToken made={made} />
            )}
          </DialogContent>
          <DialogActions>
            {made === undefined ? (
              <>
                <Button appearance="primary" disabledFocusable={generate.busy} onClick={run}>
                  {generate.busy ? general.shared.working : text.generate}
                </Button>
                <Button onClick={onClose} disabledFocusable={generate.busy}>
                  {general.shared.cancel}
                </Button>
              </>
            ) : (
              <Button appearance="primary" onClick={onClose}>
                {general.shared.close}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** What Azure AD asks for. */
function GeneratedToken({ made }: { readonly made: ReplyOf<'generateToken'> }) {
  return (
    <>
      <Notice intent="warning">{text.generated}</Notice>
      <CopyField label={text.tenantUrl} value={made.baseUrl} hint={text.tenantUrlHint} />
      <CopyField label={text.token} value={made.secretToken ?? ''} hint={text.tokenHint} secret />
      {made.expiresAt === null ? null : <Text as="p">{text.ends(timeText(made.expiresAt))}</Text>}
    </>
  );
}
