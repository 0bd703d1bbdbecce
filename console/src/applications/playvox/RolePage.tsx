import { Button } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SwitchField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam } from '../../components/use-address.ts';
import { type Opened, WhileEdited } from '../../components/WhileEdited.tsx';
import { words as general } from '../../words.ts';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { roles: text } = words;

type Roles = ReplyOf<'listTenantRoles'>;
type Role = Roles['roles'][number];

/** One role: Essentials with its permissions. */
export function RolePage() {
  const { base, params } = useTenant();
  const key = useParam('role');
  const navigate = useNavigate();
  const toast = useToast();
  const { data, error, refetch } = useEndpoint('listTenantRoles', { params });
  const remove = useAct('removeTenantRole', { refreshes: ['listTenantRoles'] });
  const [asking, setAsking] = useState(false);
  const role = data?.roles.find((each) => each.key === key);
  const list = `${base}/settings/roles`;
  const confirm = async () => {
    if ((await remove.run({ params: { ...params, role: key } })) === undefined) return;
    toast('success', text.removed(role?.name ?? key));
    await navigate({ to: list });
  };
  const removal = (
    <CommandBar>
      <Command label={text.remove} icon={<DeleteRegular />} onClick={() => setAsking(true)} />
    </CommandBar>
  );
  return (
    <Page
      title={role?.name ?? text.title}
      trail={[{ label: text.title, to: list }]}
      commands={role?.own === true ? removal : null}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : role === undefined ? (
        <EmptyState title={text.missing} />
      ) : (
        <Tabs
          label={text.tabs}
          tabs={[
            {
              key: 'essentials',
              label: text.essentials,
              content: (
                <WhileEdited latest={role}>
                  {(opened) => <Essentials opened={opened} offered={data.permissions} />}
                </WhileEdited>
              ),
            },
          ]}
          value="essentials"
          onChange={() => {}}
        />
      )}
      <ConfirmDialog
        open={asking}
        title={text.removeTitle(role?.name ?? '')}
        confirm={text.remove}
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={() => void confirm()}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
      >
        {text.removeText}
      </ConfirmDialog>
    </Page>
  );
}

interface EssentialsProps {
  readonly opened: Opened<Role>;
  readonly offered: Roles['permissions'];
}

/** The permissions of a role under their headings, as switches; Save keeps them. */
function Essentials({ opened, offered }: EssentialsProps) {
  const { state: role, onDirty, release } = opened;
  const { params } = useTenant();
  const toast = useToast();
  const act = useAct('setTenantRole', { refreshes: ['listTenantRoles', 'getTenantSession'] });
  const [held, setHeld] = useState(role.permissions);
  const dirty = held.length !== role.permissions.length || held.some((each) => !role.permissions.includes(each));
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const groups = [...new Set(offered.map(({ group }) => group))];
  const save = async () => {
    const saved = await act.run(
      { params: { ...params, role: role.key }, body: { permissions: [...held] } },
      role.version,
    );
    if (saved === undefined) return;
    release();
    toast('success', text.saved);
  };
  return (
    <Form label={text.essentials} problem={act.problem} onSubmit={() => void save()}>
      {role.fixed ? <Notice intent="info">{text.fixed}</Notice> : null}
      {groups.map((group) => (
        <Section key={group} title={group}>
          {offered
            .filter((each) => each.group === group)
            .map(({ key, name }) => (
              <SwitchField
                key={key}
                name={key}
                label={name}
                value={held.includes(key)}
                disabled={role.fixed}
                onChange={(on) => setHeld(on ? [...held, key] : held.filter((each) => each !== key))}
              />
            ))}
        </Section>
      ))}
      {role.fixed ? null : (
        <FormButtons>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {act.busy ? general.shared.working : general.shared.save}
          </Button>
          <Button onClick={() => setHeld(role.permissions)}>{general.shared.discard}</Button>
        </FormButtons>
      )}
    </Form>
  );
}
