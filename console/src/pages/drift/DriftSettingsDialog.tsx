import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { SelectField, SwitchField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import type { Drift } from './drift-state.ts';

const text = words.drift;

interface DriftSettingsDialogProps {
  readonly application: Application;
  readonly drift: Drift;
  readonly onClose: () => void;
}

/** How often drift is looked for by itself, and whether people are told. */
export function DriftSettingsDialog({ application, drift, onClose }: DriftSettingsDialogProps) {
  const say = useToast();
  const [hours, setHours] = useState(String(drift.settings.everyHours));
  const [notify, setNotify] = useState(drift.settings.notify);
  const save = useAct('setDriftSettings', { refreshes: ['getDrift'] });
  const known = Object.entries(text.intervals);
  const own = known.some(([value]) => value === hours) ? [] : [[hours, text.hours(Number(hours))] as const];
  const run = async () => {
    const params = { application: String(application.application) };
    const reply = await save.run({ params, body: { everyHours: Number(hours), notify } });
    if (reply === undefined) return;
    say('success', text.saved);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.scheduleTitle}
      confirm={text.save}
      busy={save.busy}
      problem={save.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <SelectField
        name="everyHours"
        label={text.every}
        hint={text.everyHint}
        value={hours}
        onChange={setHours}
        options={[...known, ...own].map(([value, label]) => ({ value, label }))}
      />
      <SwitchField name="notify" label={text.notify} value={notify} onChange={setNotify} />
    </ConfirmDialog>
  );
}
