import { Button, makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { useMay } from '../../session/use-session.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { ShapeBlade, type ShapeEdit } from './ShapeBlade.tsx';

const { shape: text } = words;

type Shape = ReplyOf<'getTenantShape'>;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px', width: '100%' },
  acts: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

/** What a tenant has of its own beside its profile, where its profile lets it. */
export function ShapeSection({ tenant }: { readonly tenant: string }) {
  const styles = useStyles();
  const { data } = useEndpoint('getTenantShape', { params: { tenant } });
  const changes = useMay()('addTenantSchema');
  const [editing, setEditing] = useState<ShapeEdit>();
  const [ending, setEnding] = useState<Ending>();
  if (data?.extensible !== true) return null;
  return (
    <Section title={text.title}>
      <Text as="p">{text.lead}</Text>
      <div className={styles.part}>
        <Schemas shape={data} onEdit={changes ? setEditing : undefined} onEnd={setEnding} />
        <Types shape={data} onEdit={changes ? setEditing : undefined} onEnd={setEnding} />
      </div>
      {editing === undefined ? null : (
        <ShapeBlade tenant={tenant} edit={editing} extendable={data.extendable} onClose={() => setEditing(undefined)} />
      )}
      {ending === undefined ? null : <EndDialog tenant={tenant} ending={ending} onClose={() => setEnding(undefined)} />}
    </Section>
  );
}

type Ending =
  | { readonly kind: 'schema'; readonly id: string; readonly name: string }
  | { readonly kind: 'type'; readonly name: string; readonly endpoint: string };

interface ShapeProps {
  readonly shape: Shape;
  /** Absent: whoever looks may only look. */
  readonly onEdit: ((edit: ShapeEdit) => void) | undefined;
  readonly onEnd: (ending: Ending) => void;
}

interface PartProps {
  readonly title: string;
  /** Said in place of the table when there are no rows. */
  readonly none: string;
  readonly headers: readonly string[];
  readonly add: ReactNode;
  readonly children: readonly ReactNode[];
}

function Part({ title, none, headers, add, children }: PartProps) {
  return (
    <>
      <Text as="h3" weight="semibold">
        {title}
      </Text>
      {children.length === 0 ? (
        <Text as="p">{none}</Text>
      ) : (
        <PlainTable label={title} headers={headers} widths={['45%', undefined, '90px', '180px']} minWidth="560px">
          {children}
        </PlainTable>
      )}
      {add === null ? null : <div>{add}</div>}
    </>
  );
}

function Schemas({ shape, onEdit, onEnd }: ShapeProps) {
  const styles = useStyles();
  const { name, of, attributes, acts } = text.schemaColumns;
  const add =
    onEdit === undefined ? null : <Button onClick={() => onEdit({ kind: 'schema' })}>{text.addSchema}</Button>;
  return (
    <Part title={text.schemas} none={text.noSchema} headers={[name, of, attributes, acts]} add={add}>
      {shape.schemas.map((schema) => (
        <TableRow key={schema.id}>
          <TableCell style={{ overflowWrap: 'anywhere' }}>{schema.id}</TableCell>
          <TableCell>
            {[...schema.extends.map(({ type }) => type), ...schema.types].join(', ') || text.partOfNothing}
          </TableCell>
          <TableCell>{schema.attributes}</TableCell>
          <TableCell>
            {onEdit === undefined ? null : (
              <div className={styles.acts}>
                <Button
                  size="small"
                  aria-label={text.changeOf(schema.name)}
                  onClick={() => onEdit({ kind: 'change', schema })}
                >
                  {text.change}
                </Button>
                <Button
                  size="small"
                  aria-label={
                    schema.types[0] === undefined
                      ? text.removeOf(schema.name)
                      : text.neededBy(schema.name, schema.types[0])
                  }
                  disabledFocusable={schema.types.length > 0}
                  onClick={() => onEnd({ kind: 'schema', id: schema.id, name: schema.name })}
                >
                  {text.remove}
                </Button>
              </div>
            )}
          </TableCell>
        </TableRow>
      ))}
    </Part>
  );
}

function Types({ shape, onEdit, onEnd }: ShapeProps) {
  const styles = useStyles();
  const { name, endpoint, resources, acts } = text.typeColumns;
  const add =
    onEdit === undefined ? null : (
      <Button disabledFocusable={shape.schemas.length === 0} onClick={() => onEdit({ kind: 'type' })}>
        {text.addType}
      </Button>
    );
  return (
    <Part title={text.types} none={text.noType} headers={[name, endpoint, resources, acts]} add={add}>
      {shape.types.map((type) => (
        <TableRow key={type.name}>
          <TableCell>{type.name}</TableCell>
          <TableCell>{type.endpoint}</TableCell>
          <TableCell>{type.resources.toLocaleString(language)}</TableCell>
          <TableCell>
            {onEdit === undefined ? null : (
              <div className={styles.acts}>
                <Button
                  size="small"
                  aria-label={type.resources > 0 ? text.inUse(type.name) : text.removeOf(type.name)}
                  disabledFocusable={type.resources > 0}
                  onClick={() => onEnd({ kind: 'type', name: type.name, endpoint: type.endpoint })}
                >
                  {text.remove}
                </Button>
              </div>
            )}
          </TableCell>
        </TableRow>
      ))}
    </Part>
  );
}

interface EndDialogProps {
  readonly tenant: string;
  readonly ending: Ending;
  readonly onClose: () => void;
}

function EndDialog({ tenant, ending, onClose }: EndDialogProps) {
  const shared = {
    open: true,
    confirm: text.remove,
    danger: true,
    done: text.removed(ending.name),
    refreshes: ['getTenantShape'] as const,
    onClose,
  };
  if (ending.kind === 'schema') {
    return (
      <AskAct
        {...shared}
        title={text.removeSchemaTitle(ending.name)}
        act="removeTenantSchema"
        call={{ params: { tenant, schema: ending.id } }}
      >
        {text.removeSchemaText}
      </AskAct>
    );
  }
  return (
    <AskAct
      {...shared}
      title={text.removeTypeTitle(ending.name)}
      act="removeTenantType"
      call={{ params: { tenant, type: ending.name } }}
    >
      {text.removeTypeText(ending.endpoint)}
    </AskAct>
  );
}
