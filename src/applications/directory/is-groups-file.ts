import type { SourceFile } from '#sources/csv/read-files.ts';

const ofPeople = /userprincipalname|\blogin\b|username|givenname|firstname|surname|samaccountname.*givenname/;
const ofGroups = /\bmembers?\b|groupname|securityenabled|groupscope|grouptype|groupcategory/;

/** Whether a file is one of groups: by its headings, and by its name where they could be either. */
export function isGroupsFile({ name, bytes }: SourceFile): boolean {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const start = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 16_384));
  const headings = headingLine(start).toLowerCase().replaceAll(/[ _-]/g, '');
  if (ofPeople.test(headings)) return false;
  return ofGroups.test(headings) || /group/i.test(name);
}

/** PowerShell writes `#TYPE …` above the headings unless told not to. */
function headingLine(text: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#TYPE'));
  return lines[0] ?? '';
}
