import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { type Assignment, assignmentRefreshes } from './assignment.ts';
import { RoleChoice } from './RoleChoice.tsx';

const text = words.enterprise.assignments;

interface ChangeRoleBladeProps {
  readonly application: Application;
  readonly assignment: Assignment;
  readonly onClose: () => void;
}

/** Gives an assigned user or group another role. */
export function ChangeRoleBlade({ application, assignment, onClose }: ChangeRoleBladeProps) {
  const say = useToast();
  const held = application.roles.find(({ displayName }) => displayName === assignment.role)?.value ?? '';
  const [role, setRole] = useState(held);
  const change = useAct('changeAssignment', { refreshes: assignmentRefreshes });
  const run = async () => {
    if (role === held) return onClose();
    const params = { application: String(application.application), principal: assignment.principal };
    if ((await change.run({ params, body: { from: held, to: role } })) === undefined) return;
    say('success', text.roleChanged, assignment.displayName);
    onClose();
  };
  const footer = (
    <>
      <Button appearance="primary" type="submit" form="change-role" disabledFocusable={change.busy}>
        {change.busy ? words.shared.working : words.shared.save}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.roleTitle(assignment.displayName)} onClose={onClose} footer={footer}>
      <Form id="change-role" problem={change.problem} label={text.changeRole} onSubmit={() => void run()}>
        <RoleChoice application={application} value={role} onChange={setRole} />
      </Form>
    </Blade>
  );
}
