import { useId, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { CheckField, TextAreaField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const { shape: text } = words;

/** What is added, or the schema that is changed. */
export type ShapeEdit =
  | { readonly kind: 'schema' }
  | { readonly kind: 'type' }
  | { readonly kind: 'change'; readonly schema: ReplyOf<'getTenantShape'>['schemas'][number] };

interface ShapeBladeProps {
  readonly tenant: string;
  readonly edit: ShapeEdit;
  /** Types that a schema can extend. */
  readonly extendable: readonly string[];
  readonly onClose: () => void;
}

/** Takes a schema or a resource type as JSON. */
export function ShapeBlade({ tenant, edit, extendable, onClose }: ShapeBladeProps) {
  const say = useToast();
  const id = useId();
  const present = edit.kind === 'change' ? edit.schema : undefined;
  const [definition, setDefinition] = useState(
    present === undefined ? '' : JSON.stringify(present.definition, null, 2),
  );
  const [extended, setExtended] = useState(present?.extends.map(({ type }) => type) ?? []);
  const [notJson, setNotJson] = useState<string>();
  const refreshes = ['getTenantShape'] as const;
  const addSchema = useAct('addTenantSchema', { refreshes });
  const changeSchema = useAct('changeTenantSchema', { refreshes });
  const addType = useAct('addTenantType', { refreshes });
  const act = edit.kind === 'type' ? addType : edit.kind === 'change' ? changeSchema : addSchema;
  const params = { tenant };
  const save = async () => {
    const read = readObject(definition);
    setNotJson(typeof read === 'string' ? read : undefined);
    if (typeof read === 'string') return;
    const required = new Set(present?.extends.filter((each) => each.required).map(({ type }) => type));
    const body = { schema: read, extends: extended.map((type) => ({ type, required: required.has(type) })) };
    const done =
      edit.kind === 'type'
        ? await addType.run({ params, body: { type: read } })
        : await (edit.kind === 'change' ? changeSchema : addSchema).run({ params, body });
    if (done === undefined) return;
    say('success', text.saved(String(read.name)));
    onClose();
  };
  const title =
    present !== undefined ? text.changeTitle(present.name) : edit.kind === 'type' ? text.addType : text.addSchema;
  const footer = <FormFooter form={id} label={text.save} busy={act.busy} onCancel={onClose} />;
  return (
    <Blade open size="large" title={title} onClose={onClose} footer={footer}>
      <Form id={id} problem={act.problem} label={title} onSubmit={() => void save()}>
        {notJson === undefined ? null : <Notice intent="error">{text.notJson(notJson)}</Notice>}
        <TextAreaField
          name={edit.kind === 'type' ? 'type' : 'schema'}
          label={edit.kind === 'type' ? text.typeDefinition : text.schemaDefinition}
          hint={edit.kind === 'type' ? text.typeHint : present === undefined ? text.schemaHint : text.changeHint}
          required
          rows={18}
          monospace
          value={definition}
          onChange={setDefinition}
        />
        {edit.kind === 'type' || (present?.types.length ?? 0) > 0
          ? null
          : extendable.map((type, at) => (
              <CheckField
                key={type}
                name={`extends.${type}`}
                label={text.extend(type)}
                disabled={present?.extends.some((each) => each.type === type) === true}
                {...(at === extendable.length - 1 ? { hint: text.extendHint } : {})}
                value={extended.includes(type)}
                onChange={(on) => setExtended(on ? [...extended, type] : extended.filter((each) => each !== type))}
              />
            ))}
      </Form>
    </Blade>
  );
}

/** The object that a text holds, or why it holds none. */
function readObject(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : words.shape.noObject;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
