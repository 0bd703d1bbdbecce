const count = (of: number) => of.toLocaleString('en');
const many = (of: number, one: string, more: string) => `${count(of)} ${of === 1 ? one : more}`;

/** The configuration as one file. */
export const configFile = {
  title: 'Configuration as a file',
  lead: 'Everything that is set of your applications, in one YAML file: to review, to keep, and to put in force here or elsewhere. Secrets never stand in it.',
  download: {
    title: 'Download',
    lead: 'The same settings give the same file, byte for byte.',
    application: 'Application',
    all: 'All applications',
    assignments: 'Who is assigned',
    choices: {
      usual: 'Listed, up to 1,000 an application',
      managed: 'Listed, however many',
      ignored: 'Left out',
    },
    run: 'Download',
    done: (applications: number) => `Downloaded: ${many(applications, 'application', 'applications')}`,
  },
  upload: {
    title: 'Upload',
    lead: 'First you see what would change. Nothing is written until you apply it, and then all of it or nothing.',
    choose: 'Choose a file',
    chosen: (name: string) => `Chosen: ${name}`,
    unreadable: (name: string) => `${name} cannot be read. Choose it again.`,
    tooLarge: 'A configuration file has at most 5 MB.',
    prune: 'Remove applications that the file lacks; their accounts are kept',
    draft: 'Into drafts: mappings and scoping filters only, to be simulated before they count',
    show: 'Show differences',
    again: 'Show differences again',
  },
  wrong: {
    title: (of: number) => `The file has ${many(of, 'mistake', 'mistakes')}; nothing was changed`,
    columns: { place: 'Line:column', message: 'What is wrong' },
  },
  differences: {
    title: 'Differences',
    some: (of: number) => `${many(of, 'difference', 'differences')}.`,
    noneTitle: 'Nothing differs',
    none: 'Everything is set as the file says.',
    columns: { what: 'What', path: 'Where', before: 'Now', after: 'In the file' },
    kinds: { add: 'Added', change: 'Changed', usual: 'As usual again', remove: 'Taken away' },
    shown: (shown: number, of: number) =>
      `The first ${count(shown)} of ${count(of)} are shown; rollcall config diff shows all.`,
    usual: '(none, or as usual)',
  },
  secrets: {
    title: 'Secrets',
    lead: 'They are encrypted when they are stored, and never shown again.',
    label: (application: string, reference: string) => `${application}: ${reference}`,
  },
  note: 'Note',
  noteHint: 'Why. It stands among the versions and in the audit log.',
  removals: (of: number) => `Take away ${many(of, 'thing', 'things')}, as marked above`,
  apply: 'Apply',
  applyDraft: 'Put into drafts',
  applied: 'The configuration is as the file says',
  drafted: 'Put into drafts; nothing of them counts until they are published',
  unchanged: 'Nothing had to be changed',
  toApplications: 'See the applications',
} as const;
