import { useState } from 'react';
import type { EndpointName } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useMay } from '../../session/use-session.ts';
import type { Application } from './ApplicationFrame.tsx';
import { bodyOf, draftOf, isChanged, isScopeChanged, type Job, type ProvisioningDraft } from './provisioning-draft.ts';

interface SavedBy {
  readonly refreshes: readonly EndpointName[];
  /** The status to be saved; absent: the draft's. */
  readonly statusOf?: (saved: ProvisioningDraft, draft: ProvisioningDraft) => ProvisioningDraft['status'];
  /** What follows once `draft` is saved. */
  readonly onSaved: (saved: ProvisioningDraft, draft: ProvisioningDraft) => void | Promise<void>;
}

/**
 * What is edited of an application's provisioning, and how it is saved: where accounts are kept in step already, another scope is
 * asked about first, with what it means for them.
 */
export function useProvisioningEdits(application: Application, job: Job, { refreshes, statusOf, onSaved }: SavedBy) {
  const may = useMay();
  const saved = draftOf(application, job);
  const [edited, setEdited] = useState<Partial<ProvisioningDraft>>({});
  const [asking, setAsking] = useState(false);
  const save = useAct('saveProvisioning', { refreshes });
  const count = useAct('testScope');
  const draft = { ...saved, ...edited };
  const changed = isChanged(saved, draft);
  const disabled = !may('saveProvisioning');
  const params = { application: String(application.application) };
  const submit = async () => {
    const status = statusOf?.(saved, draft) ?? draft.status;
    const reply = await save.run({ params, body: bodyOf(application.version, saved, draft, status) });
    setAsking(false);
    if (reply === undefined) return;
    setEdited({});
    await onSaved(saved, draft);
  };
  const ask = async () => {
    if (!changed || disabled) return;
    if (job.last === null || !isScopeChanged(saved, draft)) return submit();
    const { scope, nestedGroups } = draft;
    const reply = await count.run({ params: { ...params, object: 'User' }, body: { scope, nestedGroups } });
    if (reply !== undefined) setAsking(true);
  };
  return {
    saved,
    draft,
    changed,
    disabled,
    asking,
    save,
    count,
    problem: save.problem ?? count.problem,
    busy: save.busy || count.busy,
    change: (part: Partial<ProvisioningDraft>) => setEdited((before) => ({ ...before, ...part })),
    discard: () => {
      setEdited({});
      save.reset();
    },
    ask,
    submit,
    stopAsking: () => setAsking(false),
  };
}
