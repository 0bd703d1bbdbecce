import { Button, TableCell, TableRow } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField } from '../../components/fields.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';

type Owner = ReplyOf<'listOwners'>['owners'][number];

const { owners: text, menu } = words.enterprise;

/** Who owns an application. */
export function OwnersPage() {
  const may = useMay();
  const [adding, setAdding] = useState(false);
  return (
    <ApplicationFrame
      page={menu.owners}
      lead={text.lead}
      commands={() => (
        <CommandBar>
          <Command label={text.add} icon={<AddRegular />} disabled={!may('addOwner')} onClick={() => setAdding(true)} />
        </CommandBar>
      )}
    >
      {(application) => (
        <>
          <Owners application={application} />
          {adding ? <AddOwnerBlade application={application} onClose={() => setAdding(false)} /> : null}
        </>
      )}
    </ApplicationFrame>
  );
}

function Owners({ application }: { readonly application: Application }) {
  const say = useToast();
  const may = useMay();
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('listOwners', { params });
  const [leaving, setLeaving] = useState<Owner | undefined>(undefined);
  const remove = useAct('removeOwner', { refreshes: ['listOwners'] });
  if (data === undefined) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (data.owners.length === 0) return <EmptyState title={text.noneTitle}>{text.none}</EmptyState>;
  const run = async (owner: Owner) => {
    if ((await remove.run({ params: { ...params, administrator: owner.id } })) === undefined) return;
    say('success', text.removed, owner.name);
    setLeaving(undefined);
  };
  const { columns } = text;
  return (
    <>
      <PlainTable
        label={menu.owners}
        headers={[columns.name, columns.login, columns.since, columns.by, text.remove]}
        size="medium"
      >
        {data.owners.map((owner) => (
          <TableRow key={owner.id}>
            <TableCell>{owner.name}</TableCell>
            <TableCell>{owner.login}</TableCell>
            <TableCell>{timeText(owner.since)}</TableCell>
            <TableCell>{owner.addedBy}</TableCell>
            <TableCell>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                disabled={!may('removeOwner')}
                aria-label={`${text.remove} ${owner.name}`}
                onClick={() => setLeaving(owner)}
              />
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {leaving === undefined ? null : (
        <ConfirmDialog
          open
          title={text.removeTitle(leaving.name)}
          confirm={words.shared.remove}
          danger
          busy={remove.busy}
          problem={remove.problem}
          onConfirm={() => void run(leaving)}
          onClose={() => setLeaving(undefined)}
        >
          {text.removeText}
        </ConfirmDialog>
      )}
    </>
  );
}

function AddOwnerBlade({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const say = useToast();
  const params = { application: String(application.application) };
  const all = useEndpoint('listAdministrators');
  const owners = useEndpoint('listOwners', { params });
  const [chosen, setChosen] = useState('');
  const add = useAct('addOwner', { refreshes: ['listOwners'] });
  const taken = new Set((owners.data?.owners ?? []).map(({ id }) => id));
  const candidates = (all.data?.administrators ?? []).filter(
    ({ id, roles }) => roles.includes('application-owner') && !taken.has(id),
  );
  const run = async () => {
    if (chosen === '') return;
    if ((await add.run({ params: { ...params, administrator: chosen } })) === undefined) return;
    say('success', text.added);
    onClose();
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="add-owner" disabledFocusable={chosen === '' || add.busy}>
        {add.busy ? words.shared.working : words.shared.add}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.add} onClose={onClose} footer={footer}>
      <ProblemNotice problem={all.error} />
      <Form id="add-owner" problem={add.problem} label={text.add} onSubmit={() => void run()}>
        {all.data !== undefined && candidates.length === 0 ? (
          text.candidatesNone
        ) : (
          <SelectField
            name="administrator"
            label={text.find}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: '', label: words.shared.none },
              ...candidates.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
            ]}
          />
        )}
      </Form>
    </Blade>
  );
}
