import { Button, Text } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { EndpointName } from '../../api/contract-types.ts';
import type { Act } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import type { Opened } from '../../components/WhileEdited.tsx';
import { words } from '../../words.ts';
import { AttributeFields } from './AttributeFields.tsx';
import { useAttributeDraft } from './use-attribute-draft.ts';
import type { AttributeSection } from './user-attributes.ts';

const text = words.directory.user;

interface EditAttributesProps {
  readonly label: string;
  readonly sections: readonly AttributeSection[];
  readonly opened: Opened<{ readonly attributes: Readonly<Record<string, unknown>> }>;
  readonly personName?: string | undefined;
  readonly readOnly: boolean;
  readonly act: Pick<Act<EndpointName>, 'busy' | 'problem' | 'reset'>;
  /** Saves what was changed; answers whether it was. */
  readonly onSave: (changes: Readonly<Record<string, unknown>>) => Promise<boolean>;
  /** Said once it is saved. */
  readonly saved: string;
  readonly onRefresh: () => void;
  /** What else is known of the object. */
  readonly children?: ReactNode;
}

/** The attributes of an object that is there; only what was changed is sent, and another editor's change is told. */
export function EditAttributes(props: EditAttributesProps) {
  const { label, sections, opened, personName, readOnly, act, onSave, saved, onRefresh, children } = props;
  const { onDirty, release } = opened;
  const { attributes } = opened.state;
  const say = useToast();
  const edit = useAttributeDraft(sections, attributes);
  useEffect(() => onDirty(edit.dirty), [edit.dirty, onDirty]);
  const submit = async () => {
    if (!edit.check() || !edit.dirty || !(await onSave(edit.changes))) return;
    release();
    say('success', saved);
  };
  const refresh = () => {
    release();
    onRefresh();
  };
  const idle = !edit.dirty || act.busy;
  return (
    <Form problem={act.problem} errors={edit.errors} label={label} wide onSubmit={() => void submit()}>
      {act.problem?.code === 'changed' ? (
        <Notice intent="info" action={<Button onClick={refresh}>{words.shared.refresh}</Button>}>
          {text.conflictAdvice}
        </Notice>
      ) : null}
      <AttributeFields
        sections={sections}
        draft={edit.draft}
        attributes={attributes}
        personName={personName}
        disabled={readOnly}
        onChange={edit.set}
      />
      {children}
      {readOnly ? null : (
        <FormButtons>
          <Button type="submit" appearance="primary" disabledFocusable={idle}>
            {act.busy ? words.shared.working : words.shared.save}
          </Button>
          <Button
            disabledFocusable={idle}
            onClick={() => {
              act.reset();
              edit.discard();
            }}
          >
            {words.shared.discard}
          </Button>
          {edit.dirty ? null : <Text size={200}>{text.unchanged}</Text>}
        </FormButtons>
      )}
    </Form>
  );
}
