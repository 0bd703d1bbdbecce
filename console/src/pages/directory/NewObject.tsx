import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import type { EndpointName } from '../../api/contract-types.ts';
import type { Act } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { Page } from '../../components/Page.tsx';
import { words } from '../../words.ts';
import { AttributeFields } from './AttributeFields.tsx';
import { useAttributeDraft } from './use-attribute-draft.ts';
import type { AttributeSection } from './user-attributes.ts';

interface NewObjectProps {
  readonly title: string;
  /** The list that it will stand in. */
  readonly list: { readonly label: string; readonly to: '/directory/users' | '/directory/groups' };
  readonly sections: readonly AttributeSection[];
  readonly create: string;
  readonly act: Pick<Act<EndpointName>, 'busy' | 'problem'>;
  readonly onCreate: (attributes: Readonly<Record<string, unknown>>) => void;
}

const nothing = {};

/** The page on which a user or group is made by hand. */
export function NewObject({ title, list, sections, create, act, onCreate }: NewObjectProps) {
  const navigate = useNavigate();
  const edit = useAttributeDraft(sections, nothing);
  const submit = () => {
    if (edit.check()) onCreate(edit.changes);
  };
  return (
    <Page title={title} trail={[list]}>
      <Form problem={act.problem} errors={edit.errors} label={title} wide onSubmit={submit}>
        <AttributeFields sections={sections} draft={edit.draft} attributes={nothing} onChange={edit.set} />
        <FormButtons>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {act.busy ? words.shared.working : create}
          </Button>
          <Button onClick={() => void navigate({ to: list.to })}>{words.shared.cancel}</Button>
        </FormButtons>
      </Form>
    </Page>
  );
}
