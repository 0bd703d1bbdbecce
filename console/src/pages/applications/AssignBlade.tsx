import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { assignmentRefreshes } from './assignment.ts';
import { ChosenPrincipals } from './ChosenPrincipals.tsx';
import { type Principal, PrincipalFinder } from './PrincipalFinder.tsx';
import { Reach } from './ReachBlade.tsx';
import { RoleChoice, usualRole } from './RoleChoice.tsx';
import { useChosen } from './use-chosen.ts';

const text = words.enterprise.assignments;

interface AssignBladeProps {
  readonly application: Application;
  /** Only users or only groups, as Okta assigns them apart; both where it is not said. */
  readonly kind?: Principal['type'];
  readonly onClose: () => void;
}

/** Add assignment: users and groups of the directory, and one role for all of them. */
export function AssignBlade({ application, kind, onClose }: AssignBladeProps) {
  const say = useToast();
  const { chosen, setChosen, toggle } = useChosen();
  const [role, setRole] = useState(() => usualRole(application));
  const assign = useAct('assign', { refreshes: assignmentRefreshes });
  const title = kind === undefined ? text.addTitle : words.okta.assignTo[kind](application.name);
  const params = { application: String(application.application) };
  const run = async () => {
    let done = 0;
    for (const { objectId, type } of chosen) {
      if ((await assign.run({ params, body: { principal: objectId, type, role } })) === undefined) break;
      done += 1;
    }
    if (done > 0) say('success', text.assigned(done));
    if (done === chosen.length) onClose();
    else setChosen(chosen.slice(done));
  };
  const footer = (
    <>
      <Button
        appearance="primary"
        type="submit"
        form="assign"
        disabledFocusable={chosen.length === 0 || role === '' || assign.busy}
      >
        {assign.busy ? words.shared.working : text.assign}
      </Button>
      <Button onClick={onClose}>{words.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={title} onClose={onClose} footer={footer}>
      <Form
        id="assign"
        problem={assign.problem}
        label={title}
        onSubmit={() => (chosen.length === 0 ? undefined : void run())}
      >
        <PrincipalFinder {...(kind === undefined ? {} : { kind })} chosen={chosen} onToggle={toggle} />
        <ChosenPrincipals
          chosen={chosen}
          onToggle={toggle}
          about={({ type, objectId }) =>
            type === 'Group' ? <Reach application={application} group={objectId} /> : null
          }
        />
        <RoleChoice application={application} value={role} onChange={setRole} />
      </Form>
    </Blade>
  );
}
