import type { LoggedEntry } from '#engine/log/list-entries.ts';
import type { Notice } from '#engine/model/notice.ts';
import type { Message } from '#notify/message.ts';
import { compose, type Part } from './compose.ts';
import type { MailWords } from './words/english-mail.ts';

/** Whom a mail is about, and where the console is. */
export interface About {
  readonly application: number;
  readonly name: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

/** What *Send test message* sends. */
export function testMessage(words: MailWords, publicUrl: string): Message {
  const { subject, text, open } = words.test;
  return compose(words, subject, [{ text }, { link: publicUrl, label: open }]);
}

/** A mail about something that happened to a job. */
export function noticeMessage(words: MailWords, { application, name, publicUrl }: About, notice: Notice): Message {
  const { subject, sentences, place } = tell(words, name, notice);
  const { facts: known } = notice;
  const code = typeof known.code === 'string' ? ([[words.facts.code, known.code]] as const) : [];
  return compose(words, words.notices.subject(subject), [
    ...sentences.filter((text) => text !== '').map((text) => ({ text })),
    { facts: [[words.facts.application, name], [words.facts.when, time(notice.at)], ...code] },
    { link: `${publicUrl}/applications/${application}${place}`, label: words.open },
    { text: words.why },
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
export function credentialMessage(words: MailWords, ending: EndingCredential): Message {
  const { tenant, name, kind, expires, days, lastUsed, lastFour, link, rotates } = ending;
  const said = words.ending;
  const over = days === 0;
  const sentence = over ? said.over : said.soon;
  return compose(words, said.subject(name, tenant, days), [
    { text: sentence(kind, name, tenant, time(expires)) },
    { text: over ? said.renew : rotates ? said.rotate : said.replace },
    {
      facts: [
        [words.facts.tenant, tenant],
        [words.facts.credential, lastFour === null ? name : said.endsWith(name, lastFour)],
        [words.facts.lastUsed, lastUsed === null ? words.never : time(lastUsed)],
      ],
    },
    { link, label: words.open },
    { text: words.why },
  ]);
}

interface Told {
  readonly subject: string;
  readonly sentences: readonly string[];
  /** Below the application's pages. */
  readonly place: string;
}

function tell(words: MailWords, name: string, { kind, facts }: Notice): Told {
  const text = words.notices;
  const said = (fact: string): string => String(facts[fact] ?? '');
  const when = (fact: string): string => (typeof facts[fact] === 'number' ? time(facts[fact]) : '');
  const next = when('next') === '' ? '' : text.next(when('next'));
  switch (kind) {
    case 'quarantined':
      return {
        subject: text.quarantined(name),
        sentences: [text.quarantinedText(name, said('message')), said('advice'), next],
        place: '/progress',
      };
    case 'quarantine-reminder':
      return {
        subject: text.reminder(name),
        sentences: [text.reminderText(name, when('since'), said('message')), said('advice'), next, text.reminderEnd],
        place: '/progress',
      };
    case 'quarantine-left':
      return { subject: text.left(name), sentences: [text.leftText(name)], place: '/progress' };
    case 'job-disabled':
      return {
        subject: text.off(name),
        sentences: [text.offText(name, said('message')), said('advice'), text.offAdvice],
        place: '/provisioning',
      };
    case 'removals-held':
      return {
        subject: text.held(name),
        sentences: [text.heldText(name), said('line'), text.heldAdvice],
        place: '/progress',
      };
    case 'mass-change':
      return {
        subject: text.massChange(name),
        sentences: [text.massChangeText(name, said('objects'), said('attribute'))],
        place: '/provisioning',
      };
    case 'credential-expiring':
      return facts.days === 0
        ? {
            subject: text.expired(name),
            sentences: [text.expiredText(said('credential'), name, when('expires')), text.expiredAdvice],
            place: '/provisioning',
          }
        : {
            subject: text.expires(name, said('days')),
            sentences: [text.expiresText(said('credential'), when('expires'))],
            place: '/provisioning',
          };
    case 'initial-cycle-finished':
      return {
        subject: text.initial(name),
        sentences: [text.initialText(name), counts(words, facts)],
        place: '/progress',
      };
    case 'drift-found':
      return {
        subject: text.drift(name),
        sentences: [text.driftText(name, said('found')), text.driftAdvice],
        place: '/drift',
      };
    case 'silent':
      return {
        subject: text.silent(name),
        sentences: [`${text.silentText(name, when('due'))} ${said('message')}`.trim(), text.silentAdvice],
        place: '/progress',
      };
  }
}

function counts({ outcomes }: MailWords, facts: Notice['facts']): string {
  const parts = Object.entries(outcomes).flatMap(([outcome, word]) =>
    Number(facts[outcome] ?? 0) > 0 ? [`${facts[outcome]} ${word}`] : [],
  );
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

/** How many failed objects one mail names. */
const mostNamed = 50;

/** The failures of up to an hour: who, why, and where to read more. */
export function failuresMessage(
  words: MailWords,
  { application, name, publicUrl }: About,
  entries: readonly LoggedEntry[],
  more: boolean,
): Message {
  const text = words.failures;
  const latest = new Map(entries.map((entry) => [`${entry.source} ${entry.code ?? ''}`, entry]));
  const failed = [...latest.values()];
  const rest = failed.length - mostNamed;
  const parts: Part[] = [
    { text: failed.length === 1 ? text.one(name) : text.many(name, failed.length, more) },
    {
      items: failed.slice(0, mostNamed).map((entry) => ({
        text: `${entry.identity}: ${entry.body.message} ${entry.body.advice}`.trim(),
        link: `${publicUrl}/logs/${entry.entry}`,
      })),
    },
    ...(rest > 0 ? [{ text: text.rest(rest) }] : []),
    { text: text.again },
    { link: `${publicUrl}/applications/${application}/logs?status=failure`, label: text.all },
    { text: words.why },
  ];
  return compose(words, text.subject(name, failed.length, more), parts);
}

/** What one application did in the period of a digest. */
export interface DigestLine {
  readonly about: About;
  readonly state: keyof MailWords['digest']['states'];
  /** Entries of the log by status. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What every application did in a day or week. */
export function digestMessage(
  words: MailWords,
  period: 'daily' | 'weekly',
  publicUrl: string,
  lines: readonly DigestLine[],
): Message {
  const text = words.digest;
  const said = (counted: DigestLine['counts']): string => {
    const parts = Object.entries(text.statuses).flatMap(([status, word]) =>
      counted[status] === undefined ? [] : [`${counted[status]} ${word}`],
    );
    return parts.length === 0 ? text.nothing : parts.join(', ');
  };
  const title = text.periods[period];
  return compose(words, words.notices.subject(title), [
    { text: text.text(title) },
    {
      items: lines.map(({ about, state, counts: counted }) => ({
        text: `${about.name} (${text.states[state]}): ${said(counted)}`,
        link: `${publicUrl}/applications/${about.application}/logs`,
      })),
    },
    { link: `${publicUrl}/logs/report`, label: text.report },
    { text: words.why },
  ]);
}

function time(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
