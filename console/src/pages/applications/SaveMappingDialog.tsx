import { makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import type { Problem } from '../../api/problem.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { valueText } from './mapping-draft.ts';
import { ScopeChange } from './ScopeChange.tsx';

type Forecast = ReplyOf<'forecastMapping'>;

const { mapping: text, person } = words.provisioning;
const shown = 20;

const useStyles = makeStyles({
  frame: { maxHeight: '280px', overflow: 'auto' },
  cell: { overflowWrap: 'anywhere' },
});

interface SaveMappingDialogProps {
  readonly application: Application;
  readonly forecast: Forecast;
  /** Who would leave and come in, where the scope changes. */
  readonly scope: ReplyOf<'testScope'> | undefined;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What saving a mapping would change, before it is saved. */
export function SaveMappingDialog({
  application,
  forecast,
  scope,
  busy,
  problem,
  onSave,
  onClose,
}: SaveMappingDialogProps) {
  const styles = useStyles();
  const changes = forecast.objects.flatMap(({ objectId, name, changes: each }) =>
    each.map((change) => ({ ...change, name, key: `${objectId} ${change.path}` })),
  );
  const affected = (forecast.counts.update ?? 0) + (forecast.counts.restore ?? 0);
  return (
    <ConfirmDialog
      open
      title={text.forecastTitle}
      confirm={words.shared.save}
      busy={busy}
      problem={problem}
      onConfirm={onSave}
      onClose={onClose}
    >
      {scope === undefined ? null : <ScopeChange test={scope} />}
      <Text>{affected === 0 ? text.forecastNone : text.forecastSome(affected, forecast.looked)}</Text>
      {forecast.more ? <Text>{text.forecastMore}</Text> : null}
      {application.status === 'on' || application.status === 'quarantined' ? null : <Text>{text.forecastOff}</Text>}
      {changes.length === 0 ? null : (
        <div className={styles.frame}>
          <PlainTable label={text.forecastTitle} headers={[person, text.attribute, text.before, text.after]}>
            {changes.slice(0, shown).map(({ key, name, path, before, after }) => (
              <TableRow key={key}>
                <TableCell className={styles.cell}>{name}</TableCell>
                <TableCell className={styles.cell}>{path}</TableCell>
                <TableCell className={styles.cell}>{valueText(before)}</TableCell>
                <TableCell className={styles.cell}>{valueText(after)}</TableCell>
              </TableRow>
            ))}
          </PlainTable>
        </div>
      )}
    </ConfirmDialog>
  );
}
