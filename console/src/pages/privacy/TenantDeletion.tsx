import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { TypedConfirmation } from './TypedConfirmation.tsx';

const text = words.privacy.tenant;
const refreshes = ['getTenant', 'listTenants'] as const;

type Tenant = ReplyOf<'getTenant'>;

/** That a tenant is being deleted, and the way back. */
export function TenantClosed({ tenant: { tenant, state, purges } }: { readonly tenant: Tenant }) {
  const may = useMay();
  const say = useToast();
  const restore = useAct('restoreTenant', { refreshes });
  if (state !== 'closed' || purges === null) return null;
  const run = async () => {
    if ((await restore.run({ params: { tenant } })) !== undefined) say('success', text.restored(tenant));
  };
  return (
    <>
      <Notice
        intent="warning"
        title={text.closed(tenant)}
        action={
          may('restoreTenant') ? (
            <Button disabledFocusable={restore.busy} onClick={() => void run()}>
              {restore.busy ? words.shared.working : text.restore}
            </Button>
          ) : undefined
        }
      >
        {text.closedText(timeText(purges))}
      </Notice>
      <ProblemNotice problem={restore.problem} />
    </>
  );
}

/** Deletes a tenant: its name is typed once more. */
export function DeleteTenant({ tenant: { tenant, state, kind } }: { readonly tenant: Tenant }) {
  const may = useMay();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const act = useAct('deleteTenant', { refreshes });
  if (state !== 'active' || kind !== 'customer' || !may('deleteTenant')) return null;
  const run = async (confirm: string) => {
    if ((await act.run({ params: { tenant }, body: { confirm } })) === undefined) return;
    say('success', text.deleted(tenant));
    setAsking(false);
  };
  return (
    <Section title={text.section}>
      <Text as="p">{text.lead(tenant)}</Text>
      <Button onClick={() => setAsking(true)}>{text.delete}</Button>
      {asking ? (
        <TypedConfirmation
          title={text.title(tenant)}
          act={text.delete}
          wanted={tenant}
          busy={act.busy}
          problem={act.problem}
          onConfirm={(confirm) => void run(confirm)}
          onClose={() => setAsking(false)}
        >
          <Text as="p">{text.lead(tenant)}</Text>
        </TypedConfirmation>
      ) : null}
    </Section>
  );
}
