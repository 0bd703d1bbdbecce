import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

type Plan = Reply<typeof contract.getPlan>;
type Row = Reply<typeof contract.listPlanRows>['rows'][number];

const words: Readonly<Record<Row['action'], string>> = {
  create: 'create',
  link: 'link',
  update: 'update',
  restore: 'restore',
  disable: 'disable',
  delete: 'delete',
  reference: 'set manager',
  'add-member': 'add member',
  'remove-member': 'take out',
  settle: 'only in Rollcall',
  skip: 'skip',
  fail: 'cannot be done',
};

/** A plan in words: its counts, the guard's verdict, what comes next, and its rows. */
export function showPlan(output: Output, plan: Plan, rows?: readonly Row[]): void {
  output.details([
    ['Application', plan.application],
    ['Plan', `${plan.plan}, ${plan.state}${plan.draft ? ', from the draft' : ''}`],
    ['Why', plan.reason],
    ['Made', `${plan.started} by ${plan.actor}`],
    ['Approved', plan.approver === null ? null : `${plan.approved ?? ''} by ${plan.approver}`],
    ['Steps', plan.state === 'simulating' ? null : plan.steps],
    ['Counts', plan.counts.map(tellCount).join(', ')],
    [
      'Adopts',
      plan.adopts === 0
        ? null
        : `${plan.adopts} accounts that are there already; they are disabled or deleted with their people from then on`,
    ],
    ['Guard', plan.guard?.line],
    ['What next', next(plan)],
  ]);
  if (rows === undefined) return;
  output.line();
  showRows(output, rows);
}

function showRows(output: Output, rows: readonly Row[]): void {
  output.table(
    rows,
    [
      { title: 'ROW', value: (row) => row.row },
      { title: 'ACTION', value: (row) => words[row.action] },
      { title: 'NAME', value: (row) => row.name },
      { title: 'STATE', value: (row) => row.state },
      { title: 'WHAT', value: tellRow },
    ],
    'No rows.',
  );
}

function tellRow({ member, changes, action, message, outcome }: Row): string {
  if (outcome !== null) return outcome;
  if (member !== null) return member;
  if (changes.length === 0 || action === 'skip' || action === 'fail') return message;
  return changes
    .map(({ path, before, after }) =>
      before === null ? `${path}: ${shown(after)}` : `${path}: ${shown(before)} → ${shown(after)}`,
    )
    .join('; ');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function tellCount({ action, rows, done, failed, refused }: Plan['counts'][number]): string {
  const ends = [
    ...(done > 0 ? [`${done} done`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return `${rows} ${words[action]}${ends.length === 0 ? '' : ` (${ends.join(', ')})`}`;
}

function next({ application, plan, state, steps, guard, draft }: Plan): string | null {
  const name = JSON.stringify(application);
  if (draft && state === 'approved') return `rollcall app draft publish ${name}, then job plan apply ${name} ${plan}`;
  switch (state) {
    case 'ready':
      if (steps === 0) return 'Nothing is to be done.';
      return `Nothing has been written. rollcall job plan approve ${name} ${plan}${guard?.passed === false ? ' --override' : ''}, then job plan apply`;
    case 'approved':
      return `rollcall job plan apply ${name} ${plan}`;
    case 'stopped':
      return `It goes on with: rollcall job plan apply ${name} ${plan}`;
    case 'outdated':
      return `rollcall job simulate ${name}`;
    default:
      return null;
  }
}
