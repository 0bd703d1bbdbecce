import type { Message } from '#notify/message.ts';
import type { MailWords } from './words/english-mail.ts';

/** A part of a mail: a sentence, a table of facts, a list, or a link. */
export type Part =
  | { readonly text: string }
  | { readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly items: readonly { readonly text: string; readonly link?: string }[] }
  | { readonly link: string; readonly label: string };

/** A mail of parts, in text and in HTML. Whatever names and sentences hold, it stays text. */
export function compose({ language }: Pick<MailWords, 'language'>, subject: string, parts: readonly Part[]): Message {
  return {
    subject: oneLine(subject),
    text: `${parts.map(textOf).join('\n\n')}\n`,
    html: page(language, subject, parts.map(htmlOf).join('\n')),
  };
}

function textOf(part: Part): string {
  if ('facts' in part) return part.facts.map(([name, value]) => `${name}: ${plain(value)}`).join('\n');
  if ('items' in part) {
    const item = ({ text, link }: { text: string; link?: string }) =>
      `- ${plain(text)}${link === undefined ? '' : `\n  ${link}`}`;
    return part.items.map(item).join('\n');
  }
  return 'label' in part ? `${part.label}: ${part.link}` : plain(part.text);
}

function htmlOf(part: Part): string {
  if ('facts' in part) {
    const rows = part.facts.map(
      ([name, value]) =>
        `<tr><th align="left" valign="top" style="padding:2px 16px 2px 0;font-weight:600">${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
    );
    return `<table cellspacing="0" style="font-size:14px">${rows.join('')}</table>`;
  }
  if ('items' in part) {
    const items = part.items.map(({ text, link }) =>
      link === undefined ? `<li>${escaped(text)}</li>` : `<li><a href="${escaped(link)}">${escaped(text)}</a></li>`,
    );
    return `<ul>${items.join('')}</ul>`;
  }
  return 'label' in part
    ? `<p><a href="${escaped(part.link)}">${escaped(part.label)}</a></p>`
    : `<p>${escaped(part.text)}</p>`;
}

function page(language: string, title: string, body: string): string {
  const style = 'font-family:Segoe UI,Helvetica,Arial,sans-serif;font-size:14px;color:#242424;max-width:640px';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body style="${style}">${body}</body></html>\n`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return plain(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Names and sentences of strangers bring no control characters and no second line. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').toWellFormed();
}

function oneLine(text: string): string {
  return plain(text).slice(0, 200);
}
