import { Button, Checkbox, Field, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowResetRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { CheckGroup } from '../../components/CheckGroup.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { DraftSwitch } from '../versions/DraftSwitch.tsx';
import type { Application } from './ApplicationFrame.tsx';
import { EditAttributeBlade } from './EditAttributeBlade.tsx';
import { MappingTable } from './MappingTable.tsx';
import {
  bodyOf,
  draftOf,
  isChanged,
  isScopeChanged,
  type Mapping,
  type MappingDraft,
  withoutRow,
  withRow,
} from './mapping-draft.ts';
import { mappingWords } from './mapping-words.ts';
import { SaveMappingDialog } from './SaveMappingDialog.tsx';
import { ScopeField } from './ScopeField.tsx';

const text = words.provisioning.mapping;
const refreshes = [
  'getMapping',
  'getScope',
  'listTargetAttributes',
  'getApplication',
  'getJob',
  'listVersions',
] as const;

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: '12px 48px', alignItems: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap' },
  locked: { color: tokens.colorNeutralForeground2, display: 'block' },
  lead: { maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
  under: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface MappingEditorProps {
  readonly application: Application;
  readonly object: 'User' | 'Group';
  /** Whether it is saved into the draft, where nothing of it counts yet. */
  readonly inDraft: boolean;
  readonly mapping: Mapping;
  readonly attributes: ReplyOf<'listTargetAttributes'>;
}

/** The mapping table with its Edit Attribute panel; nothing is written until Save, which shows what would change. */
export function MappingEditor({ application, object, inDraft, mapping, attributes }: MappingEditorProps) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const [edited, setEdited] = useState<MappingDraft | undefined>(undefined);
  const [open, setOpen] = useState<{ readonly index: number | undefined } | undefined>(undefined);
  const [restoring, setRestoring] = useState(false);
  const [saving, setSaving] = useState(false);
  const look = useAct('forecastMapping');
  const count = useAct('testScope');
  const save = useAct('replaceMapping', { refreshes });
  const restore = useAct('restoreMapping', { refreshes });
  const draft = edited ?? draftOf(mapping);
  const changed = isChanged(mapping, draft);
  const disabled = !may('replaceMapping');
  const params = { application: String(application.application), object };
  const query = inDraft ? { draft: true } : {};
  const ask = async () => {
    save.reset();
    count.reset();
    // A simulation of the draft shows more than a forecast could.
    if (inDraft) return commit();
    if ((await look.run({ params, body: bodyOf(mapping, draft) })) === undefined) return;
    const { scopingFilters: filters } = draft;
    if (isScopeChanged(mapping, draft) && (await count.run({ params, body: { filters } })) === undefined) return;
    setSaving(true);
  };
  const commit = async () => {
    if ((await save.run({ params, query, body: bodyOf(mapping, draft) })) === undefined) return;
    setEdited(undefined);
    setSaving(false);
    say('success', inDraft ? words.versions.draft.saved : text.saved);
  };
  const bringBack = async () => {
    if ((await restore.run({ params, query })) === undefined) return;
    setEdited(undefined);
    setRestoring(false);
    say('success', text.restored);
  };
  const canMap = object === 'User' || application.groups !== 'none';
  return (
    <>
      <Text className={styles.lead}>
        {mappingWords(application.vocabulary).lead(application.name)} <LearnMore topic="mapping" />
      </Text>
      <ProblemNotice problem={look.problem ?? count.problem ?? (saving ? undefined : save.problem)} />
      <DraftSwitch inDraft={inDraft} disabled={disabled || changed} />
      <div className={styles.head}>
        <Field label={application.mappingNames[object]}>
          <Switch
            label={text.enabled}
            checked={draft.enabled}
            disabled={disabled || !canMap}
            onChange={(_, { checked }) => setEdited({ ...draft, enabled: checked })}
          />
        </Field>
        <Actions mapping={mapping} draft={draft} disabled={disabled} onChange={setEdited} />
      </div>
      <ScopeField
        application={application}
        object={object}
        filters={draft.scopingFilters}
        disabled={disabled}
        onChange={(scopingFilters) => setEdited({ ...draft, scopingFilters })}
      />
      <MappingTable
        application={application}
        rows={draft.attributes}
        saved={mapping.attributes}
        attributes={attributes}
        disabled={disabled}
        onOpen={(index) => setOpen({ index })}
        onRemove={(index) => setEdited(withoutRow(draft, index))}
      />
      <div className={styles.under}>
        <Button icon={<AddRegular />} disabled={disabled || !canMap} onClick={() => setOpen({ index: undefined })}>
          {text.add}
        </Button>
        <Button icon={<ArrowResetRegular />} disabled={disabled || !canMap} onClick={() => setRestoring(true)}>
          {text.restore}
        </Button>
      </div>
      <FormButtons>
        <Button
          appearance="primary"
          disabledFocusable={!changed || look.busy || count.busy || save.busy || disabled}
          onClick={() => void ask()}
        >
          {look.busy || count.busy || save.busy ? words.shared.working : words.shared.save}
        </Button>
        <Button
          disabledFocusable={!changed}
          onClick={() => {
            setEdited(undefined);
            look.reset();
          }}
        >
          {words.shared.discard}
        </Button>
      </FormButtons>
      {open === undefined ? null : (
        <EditAttributeBlade
          application={params.application}
          object={object}
          vocabulary={application.vocabulary}
          row={open.index === undefined ? undefined : draft.attributes[open.index]}
          nextPrecedence={1 + Math.max(0, ...draft.attributes.map(({ matchingPrecedence }) => matchingPrecedence))}
          taken={draft.attributes.map(({ target }) => target)}
          attributes={attributes}
          disabled={disabled}
          onDone={(row) => {
            setEdited(withRow(draft, open.index, row));
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {saving && look.reply !== undefined ? (
        <SaveMappingDialog
          application={application}
          forecast={look.reply}
          scope={count.reply}
          busy={save.busy}
          problem={save.problem}
          onSave={() => void commit()}
          onClose={() => setSaving(false)}
        />
      ) : null}
      <ConfirmDialog
        open={restoring}
        title={text.restoreTitle}
        confirm={text.restore}
        busy={restore.busy}
        problem={restore.problem}
        onConfirm={() => void bringBack()}
        onClose={() => setRestoring(false)}
      >
        {text.restoreText}
      </ConfirmDialog>
    </>
  );
}

interface ActionsProps {
  readonly mapping: Mapping;
  readonly draft: MappingDraft;
  readonly disabled: boolean;
  readonly onChange: (draft: MappingDraft) => void;
}

/** Target Object Actions; what the application does not allow is locked, with the reason. */
function Actions({ mapping, draft, disabled, onChange }: ActionsProps) {
  const styles = useStyles();
  const reasons = [...new Set(Object.values(mapping.locked))];
  const usual = draft.actions.disable === undefined ? text.disableHint : text.disableApart;
  return (
    <CheckGroup label={text.actions} hint={reasons.length > 0 ? reasons.join(' ') : usual}>
      <div className={styles.actions}>
        {(['create', 'update', 'delete'] as const).map((action) => (
          <Checkbox
            key={action}
            label={text.actionNames[action]}
            checked={draft.actions[action]}
            disabled={disabled || mapping.locked[action] !== undefined}
            onChange={(_, { checked }) =>
              onChange({ ...draft, actions: { ...draft.actions, [action]: checked === true } })
            }
          />
        ))}
        {draft.actions.disable === undefined ? null : (
          <Checkbox
            label={text.actionNames.disable}
            checked={draft.actions.disable}
            disabled={disabled}
            onChange={(_, { checked }) =>
              onChange({ ...draft, actions: { ...draft.actions, disable: checked === true } })
            }
          />
        )}
      </div>
    </CheckGroup>
  );
}
