/** The source attribute that holds the app roles of somebody's assignments; only the app-role functions take it. */
export const appRoleAssignments = 'appRoleAssignments';

/** The `type` of an app role in a SCIM body. */
export const appRoleType = 'WindowsAzureActiveDirectoryRole';

/** An app role that somebody holds. */
export interface HeldAppRole {
  readonly id: string;
  readonly value: string;
  readonly displayName: string;
}

/**
 * What becomes of the app roles at the target: one value, in step with who holds which (`single`); elements that are added and never
 * removed (`add`); or elements that are all there are (`replace`).
 */
export type AppRoleWriting = 'single' | 'add' | 'replace';

/** An app role as a value of `[appRoleAssignments]`: a JSON object. */
export function appRoleText({ id, value, displayName }: HeldAppRole): string {
  return JSON.stringify({ id, value, displayName });
}

/** Reads a value of `[appRoleAssignments]`; undefined for what is none. */
export function parseAppRole(text: string): HeldAppRole | undefined {
  const parsed = parsedJson(text);
  if (typeof parsed !== 'object' || parsed === null || !('value' in parsed)) return undefined;
  const { value } = parsed;
  if (typeof value !== 'string' || value === '') return undefined;
  const id = 'id' in parsed && typeof parsed.id === 'string' ? parsed.id : '';
  const displayName = 'displayName' in parsed && typeof parsed.displayName === 'string' ? parsed.displayName : value;
  return { id, value, displayName };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
