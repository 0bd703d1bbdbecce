import { Button, makeStyles, TableCell, TableRow } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

type Role = Application['roles'][number];

const text = words.enterprise.roles;
const refreshes = ['getApplication', 'getManifest', 'getOverview'] as const;

const useStyles = makeStyles({
  acts: { display: 'flex', gap: '4px' },
  top: { alignSelf: 'flex-start' },
});

/** The app roles, each with what may be done to it. */
export function RoleTable({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const say = useToast();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const switchRole = useAct('disableRole', { refreshes });
  const removeRole = useAct('removeRole', { refreshes });
  const paramsOf = ({ value }: Role) => ({ application: String(application.application), role: value });
  const toggle = async (role: Role) => {
    const body = { disabled: role.enabled };
    const done = await switchRole.run({ params: paramsOf(role), body }, application.version);
    if (done !== undefined) say('success', text.changed, role.displayName);
  };
  const remove = async (role: Role) => {
    const done = await removeRole.run({ params: paramsOf(role) }, application.version);
    if (done !== undefined) say('success', text.removed, role.displayName);
  };
  const busy = switchRole.busy || removeRole.busy;
  const { columns } = text;
  return (
    <>
      <ProblemNotice problem={switchRole.problem ?? removeRole.problem} />
      <Button className={styles.top} icon={<AddRegular />} disabled={!may('addRole')} onClick={() => setAdding(true)}>
        {text.create}
      </Button>
      <PlainTable
        label={text.table}
        headers={[columns.name, columns.value, columns.state, columns.entitles, columns.act]}
        size="medium"
        minWidth="560px"
        maxWidth="860px"
      >
        {application.roles.map((role) => (
          <TableRow key={role.value}>
            <TableCell>{role.displayName}</TableCell>
            <TableCell>{role.value}</TableCell>
            <TableCell>
              <StatusBadge tone={role.enabled ? 'good' : 'neutral'}>
                {role.enabled ? text.enabled : text.disabled}
              </StatusBadge>
            </TableCell>
            <TableCell>{role.entitles ? text.entitles : text.entitlesNot}</TableCell>
            <TableCell>
              {role.value === defaultAccess ? null : (
                <span className={styles.acts}>
                  <Button
                    size="small"
                    disabled={busy || !may('disableRole')}
                    aria-label={`${role.enabled ? text.disable : text.enable} ${role.displayName}`}
                    onClick={() => void toggle(role)}
                  >
                    {role.enabled ? text.disable : text.enable}
                  </Button>
                  {role.enabled || role.value === user ? null : (
                    <Button
                      size="small"
                      disabled={busy || !may('removeRole')}
                      aria-label={`${text.remove} ${role.displayName}`}
                      onClick={() => void remove(role)}
                    >
                      {text.remove}
                    </Button>
                  )}
                </span>
              )}
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      {adding ? <NewRoleBlade application={application} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

/** Values of the roles that every application has. */
const defaultAccess = 'default-access';
const user = 'user';

function NewRoleBlade({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const say = useToast();
  const [displayName, setDisplayName] = useState('');
  const [value, setValue] = useState<string | undefined>(undefined);
  const add = useAct('addRole', { refreshes });
  const proposed = displayName.trim().replaceAll(/\s+/g, '-').toLowerCase();
  const create = async () => {
    const body = { value: value ?? proposed, displayName: displayName.trim() };
    const params = { application: String(application.application) };
    if ((await add.run({ params, body }, application.version)) === undefined) return;
    say('success', text.created, displayName);
    onClose();
  };
  const footer = (
    <>
      <Button
        appearance="primary"
        type="submit"
        form="new-role"
        disabledFocusable={add.busy || displayName.trim() === ''}
      >
        {add.busy ? words.shared.working : words.shared.add}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.create} onClose={onClose} footer={footer}>
      <Form id="new-role" problem={add.problem} label={text.create} onSubmit={() => void create()}>
        <TextField
          name="displayName"
          label={text.displayName}
          value={displayName}
          onChange={setDisplayName}
          required
          autoFocus
        />
        <TextField
          name="value"
          label={text.value}
          hint={text.valueHint}
          value={value ?? proposed}
          onChange={setValue}
        />
      </Form>
    </Blade>
  );
}
