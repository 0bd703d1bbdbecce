import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Link } from '../../components/Link.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { EditAttributeBlade } from '../applications/EditAttributeBlade.tsx';
import {
  bodyOf,
  draftOf,
  isChanged,
  type Mapping,
  type MappingDraft,
  type Row,
  withRow,
} from '../applications/mapping-draft.ts';
import { SaveMappingDialog } from '../applications/SaveMappingDialog.tsx';
import { ApplyUpdates } from './ApplyUpdates.tsx';
import { ProfileMappingTable } from './ProfileMappingTable.tsx';

const text = words.okta.mappings;
const refreshes = ['getMapping', 'listTargetAttributes', 'getApplication', 'getJob', 'listVersions'] as const;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center', gap: '8px 16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

interface ProfileMappingsProps {
  readonly application: Application;
  readonly mapping: Mapping;
  readonly attributes: ReplyOf<'listTargetAttributes'>;
}

/** Profile Attribute Mappings: the mapping of users as Okta lists it; nothing is written until Save Mappings. */
export function ProfileMappings({ application, mapping, attributes }: ProfileMappingsProps) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const [edited, setEdited] = useState<MappingDraft | undefined>(undefined);
  const [open, setOpen] = useState<number | undefined>(undefined);
  const [saving, setSaving] = useState(false);
  const look = useAct('forecastMapping');
  const save = useAct('replaceMapping', { refreshes });
  const draft = edited ?? draftOf(mapping);
  const changed = isChanged(mapping, draft);
  const disabled = !may('replaceMapping');
  const params = { application: String(application.application), object: 'User' as const };
  const put = (index: number, row: Row) => setEdited(withRow(draft, index, row));
  const ask = async () => {
    save.reset();
    if ((await look.run({ params, body: bodyOf(mapping, draft) })) !== undefined) setSaving(true);
  };
  const commit = async () => {
    if ((await save.run({ params, body: bodyOf(mapping, draft) })) === undefined) return;
    setEdited(undefined);
    setSaving(false);
    say('success', text.saved);
  };
  return (
    <section className={styles.section} aria-label={text.title}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400}>
          {text.title}
        </Text>
        <Link
          to="/applications/$application/provisioning/$object"
          params={{ application: params.application, object: 'users' }}
          search={{ tab: 'attributes' }}
        >
          {text.editor}
        </Link>
      </div>
      <Text>{text.lead(application.name)}</Text>
      <ProblemNotice problem={look.problem ?? (saving ? undefined : save.problem)} />
      <ProfileMappingTable
        application={application}
        rows={draft.attributes}
        disabled={disabled}
        onEdit={setOpen}
        onChange={put}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!changed || look.busy || save.busy || disabled}
          onClick={() => void ask()}
        >
          {look.busy || save.busy ? words.shared.working : text.save}
        </Button>
        <Button disabledFocusable={!changed} onClick={() => setEdited(undefined)}>
          {words.shared.cancel}
        </Button>
        <ApplyUpdates application={application} unsaved={changed} saved={save.reply !== undefined && !changed} />
      </div>
      {open === undefined ? null : (
        <EditAttributeBlade
          application={params.application}
          object="User"
          vocabulary={application.vocabulary}
          row={draft.attributes[open]}
          nextPrecedence={1 + Math.max(0, ...draft.attributes.map(({ matchingPrecedence }) => matchingPrecedence))}
          taken={draft.attributes.map(({ target }) => target)}
          attributes={attributes}
          disabled={disabled}
          onDone={(row) => {
            put(open, row);
            setOpen(undefined);
          }}
          onClose={() => setOpen(undefined)}
        />
      )}
      {saving && look.reply !== undefined ? (
        <SaveMappingDialog
          application={application}
          forecast={look.reply}
          scope={undefined}
          busy={save.busy}
          problem={save.problem}
          onSave={() => void commit()}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </section>
  );
}
