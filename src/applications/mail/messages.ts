import type { LoggedEntry } from '#engine/log/list-entries.ts';
import type { Notice } from '#engine/model/notice.ts';
import type { Message } from '#notify/message.ts';
import { compose, type Part } from './compose.ts';

/** Whom a mail is about, and where the console is. */
export interface About {
  readonly application: number;
  readonly name: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

const why = 'You get this mail because your address is entered for notifications in Rollcall.';

/** What *Send test message* sends. */
export function testMessage(publicUrl: string): Message {
  return compose('Rollcall: test message', [
    { text: 'This is a test message of Rollcall. Mail works.' },
    { link: publicUrl, label: 'Open Rollcall' },
  ]);
}

/** A mail about something that happened to a job. */
export function noticeMessage({ application, name, publicUrl }: About, notice: Notice): Message {
  const { subject, sentences, place } = tell(name, notice);
  const { facts: known } = notice;
  const code = typeof known.code === 'string' ? ([['Code', known.code]] as const) : [];
  return compose(`Rollcall: ${subject}`, [
    ...sentences.filter((text) => text !== '').map((text) => ({ text })),
    { facts: [['Application', name], ['When', time(notice.at)], ...code] },
    { link: `${publicUrl}/applications/${application}${place}`, label: 'Open it in the console' },
    { text: why },
  ]);
}

/** A credential of a customer's tenant, and where who reads of it finds it. */
export interface EndingCredential {
  readonly tenant: string;
  readonly name: string;
  /** The last four characters of its secret. */
  readonly lastFour: string | null;
  /** What the application calls one. */
  readonly kind: string;
  /** Milliseconds. */
  readonly expires: number;
  /** Whole days; 0: it is over. */
  readonly days: number;
  readonly lastUsed: number | null;
  readonly link: string;
  /** The application can let an old secret work beside the new one. */
  readonly rotates: boolean;
}

/** A mail about a credential that ends soon, or has ended. */
export function credentialMessage(ending: EndingCredential): Message {
  const { tenant, name, kind, expires, days, lastUsed, link, rotates } = ending;
  const over = days === 0;
  const left = `${days} ${days === 1 ? 'day' : 'days'}`;
  const wayOut = rotates
    ? 'Rotate it before: the old secret works on until the new one is entered at the identity provider.'
    : 'Make a new one before, and enter it at the identity provider.';
  return compose(`Rollcall: ${over ? `${name} of ${tenant} has expired` : `${name} of ${tenant} expires in ${left}`}`, [
    {
      text: over
        ? `The ${kind} ${name} of ${tenant} expired at ${time(expires)}: who calls with it is refused, and nobody is provisioned.`
        : `The ${kind} ${name} of ${tenant} expires at ${time(expires)}. From then on who calls with it is refused.`,
    },
    { text: over ? 'Give it a new secret, and enter that at the identity provider.' : wayOut },
    {
      facts: [
        ['Tenant', tenant],
        ['Credential', ending.lastFour === null ? name : `${name} (ends with ${ending.lastFour})`],
        ['Last used', lastUsed === null ? 'never' : time(lastUsed)],
      ],
    },
    { link, label: 'Open it in the console' },
    { text: why },
  ]);
}

interface Told {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** Below the application's pages. */
  readonly place: string;
}

function tell(name: string, { kind, facts }: Notice): Told {
  const said = (fact: string): string => String(facts[fact] ?? '');
  const when = (fact: string): string => (typeof facts[fact] === 'number' ? time(facts[fact]) : '');
  const next = when('next') === '' ? '' : `It is tried again at ${when('next')}.`;
  switch (kind) {
    case 'quarantined':
      return {
        subject: `${name} is in quarantine`,
        sentences: [`Provisioning to ${name} is in quarantine: ${said('message')}`, said('advice'), next],
        place: '/progress',
      };
    case 'quarantine-reminder':
      return {
        subject: `${name} is still in quarantine`,
        sentences: [
          `Provisioning to ${name} has been in quarantine since ${when('since')}: ${said('message')}`,
          said('advice'),
          next,
          'After four weeks provisioning is switched off.',
        ],
        place: '/progress',
      };
    case 'quarantine-left':
      return {
        subject: `${name} works again`,
        sentences: [`Provisioning to ${name} has left quarantine and goes on where it was.`],
        place: '/progress',
      };
    case 'job-disabled':
      return {
        subject: `Provisioning to ${name} was switched off`,
        sentences: [
          `Provisioning to ${name} was in quarantine for four weeks and is off now: ${said('message')}`,
          said('advice'),
          'Start provisioning again once the cause is mended.',
        ],
        place: '/provisioning',
      };
    case 'removals-held':
      return {
        subject: `Changes of ${name} wait for you`,
        sentences: [
          `More is to be done in ${name} than the guard lets go without a person, so it was not done.`,
          said('line'),
          'Look at who is concerned, then allow or reject it.',
        ],
        place: '/progress',
      };
    case 'mass-change':
      return {
        subject: `An edit changes very many accounts of ${name}`,
        sentences: [
          `${said('objects')} accounts of ${name} get another ${said('attribute')} since the mapping was changed.`,
        ],
        place: '/provisioning',
      };
    case 'credential-expiring': {
      const over = facts.days === 0;
      const left = `${said('days')} ${said('days') === '1' ? 'day' : 'days'}`;
      return {
        subject: over ? `A credential of ${name} has expired` : `A credential of ${name} expires in ${left}`,
        sentences: over
          ? [`${said('credential')} of ${name} has expired at ${when('expires')}.`, 'Enter a new one.']
          : [`${said('credential')} expires at ${when('expires')}. Enter a new one before; nothing stops for it.`],
        place: '/provisioning',
      };
    }
    case 'initial-cycle-finished':
      return {
        subject: `The initial cycle of ${name} is through`,
        sentences: [`Everybody in scope of ${name} was looked at once.`, counts(facts)],
        place: '/progress',
      };
    case 'drift-found':
      return {
        subject: `${name} was changed by somebody else`,
        sentences: [
          `${said('found')} ${said('found') === '1' ? 'difference' : 'differences'} to what Rollcall wrote came up in ${name}.`,
          'Look at them, and decide what is written back.',
        ],
        place: '/drift',
      };
    case 'silent':
      return {
        subject: `Provisioning to ${name} is silent`,
        sentences: [
          `Provisioning to ${name} should have run at ${when('due')} and did not. ${said('message')}`.trim(),
          'Look whether the server is up and has work.',
        ],
        place: '/progress',
      };
  }
}

function counts(facts: Notice['facts']): string {
  const words = ['created', 'matched', 'updated', 'disabled', 'restored', 'deleted', 'skipped', 'failed'];
  const parts = words.flatMap((word) => (Number(facts[word] ?? 0) > 0 ? [`${facts[word]} ${word}`] : []));
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** How many failed objects one mail names. */
const mostNamed = 50;

/** The failures of up to an hour: who, why, and where to read more. */
export function failuresMessage(
  { application, name, publicUrl }: About,
  entries: readonly LoggedEntry[],
  more: boolean,
): Message {
  const latest = new Map(entries.map((entry) => [`${entry.source} ${entry.code ?? ''}`, entry]));
  const failed = [...latest.values()];
  const rest = failed.length - mostNamed;
  const count = `${failed.length}${more ? ' or more' : ''}`;
  const parts: Part[] = [
    {
      text:
        failed.length === 1
          ? `One user or group of ${name} could not be provisioned:`
          : `${count} users and groups of ${name} could not be provisioned:`,
    },
    {
      items: failed.slice(0, mostNamed).map((entry) => ({
        text: `${entry.identity}: ${entry.body.message} ${entry.body.advice}`.trim(),
        link: `${publicUrl}/logs/${entry.entry}`,
      })),
    },
    ...(rest > 0 ? [{ text: `And ${rest} more.` }] : []),
    { text: 'Each is tried again by itself, at growing intervals.' },
    { link: `${publicUrl}/applications/${application}/logs?status=failure`, label: 'All failures' },
    { text: why },
  ];
  return compose(`Rollcall: ${count} ${failed.length === 1 ? 'failure' : 'failures'} in ${name}`, parts);
}

/** What one application did in the period of a digest. */
export interface DigestLine {
  readonly about: About;
  readonly state: string;
  /** Entries of the log by status. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What every application did in a day or week. */
export function digestMessage(period: 'daily' | 'weekly', publicUrl: string, lines: readonly DigestLine[]): Message {
  const said = (counted: DigestLine['counts']): string => {
    const parts = ['success', 'warning', 'skipped', 'failure'].flatMap((status) =>
      counted[status] === undefined ? [] : [`${counted[status]} ${status}`],
    );
    return parts.length === 0 ? 'nothing happened' : parts.join(', ');
  };
  const title = period === 'daily' ? 'the last day' : 'the last week';
  return compose(`Rollcall: ${title}`, [
    { text: `What was provisioned in ${title}:` },
    {
      items: lines.map(({ about, state, counts: counted }) => ({
        text: `${about.name} (${state}): ${said(counted)}`,
        link: `${publicUrl}/applications/${about.application}/logs`,
      })),
    },
    { link: `${publicUrl}/logs/report`, label: 'The report in the console' },
    { text: why },
  ]);
}

function time(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
