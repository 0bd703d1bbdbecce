import type { ObjectType, TargetCapabilities, TargetFailure, TargetResult } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import { advice } from './advice.ts';
import { decodeList } from './decode-json.ts';
import type { ScimDialect } from './dialect.ts';
import { searchParameters } from './find-filter.ts';
import { probeAdvice } from './probe-advice.ts';
import { protocolFailure } from './protocol-failure.ts';
import type { ScimRequester } from './scim-requester.ts';
import { readTargetPath } from './target-path.ts';

export interface ProbeOptions {
  readonly requester: ScimRequester;
  /** As it was entered: what is likely to be meant is named after it. */
  readonly tenantUrl: string;
  readonly dialect: ScimDialect;
  readonly capabilities: Pick<TargetCapabilities, 'groups'>;
  /** The matching attribute of each type; groups are asked for only where they are mapped. */
  readonly match: { readonly User: string; readonly Group?: string };
  /** A name that nobody has: a random UUID. */
  readonly stranger: () => string;
}

/** Test Connection: searches for a user (and a group) that cannot exist and wants 200 with an empty list. */
export async function probeTarget(options: ProbeOptions): Promise<TargetResult<null>> {
  const tested = await probeBoth(options);
  if (tested.ok) return tested;
  const { failure } = tested;
  return { ...tested, failure: { ...failure, advice: probeAdvice(failure, options.tenantUrl) } };
}

async function probeBoth(options: ProbeOptions): Promise<TargetResult<null>> {
  const ask = options.dialect.probe === 'firstPage' ? firstPage : probe;
  const users = await ask(options, 'User', options.match.User);
  const { Group: group } = options.match;
  if (!users.ok || group === undefined || options.capabilities.groups === 'none') return users;
  const groups = await ask(options, 'Group', group);
  return { ...groups, exchanges: [...users.exchanges, ...groups.exchanges] };
}

async function probe(options: ProbeOptions, type: ObjectType, path: string): Promise<TargetResult<null>> {
  const { requester, dialect } = options;
  const search = { type, path: readTargetPath(path), value: options.stranger(), stranger: true };
  const parameters = searchParameters(search, dialect.search);
  const asked = await requester({ method: 'GET', path: dialect.endpoints[type], parameters });
  const { exchanges } = asked;
  if (!asked.ok) return { ok: false, failure: explained(asked.failure, type, path), exchanges };
  const failure = unlikeEmptyList(asked.value, type, path);
  return failure === undefined ? { ok: true, value: null, exchanges } : { ok: false, failure, exchanges };
}

/** As Okta tests its credentials: the beginning of the list, however many there are. */
async function firstPage({ requester, dialect }: ProbeOptions, type: ObjectType): Promise<TargetResult<null>> {
  const parameters = ['startIndex=1', `count=${type === 'User' ? 2 : 100}`];
  const asked = await requester({ method: 'GET', path: dialect.endpoints[type], parameters });
  const { exchanges } = asked;
  if (!asked.ok) return { ok: false, failure: explained(asked.failure, type, 'id'), exchanges };
  const list = decodeList(asked.value.body);
  const isList = asked.value.status === 200 && list !== undefined && list.total !== undefined;
  return isList
    ? { ok: true, value: null, exchanges }
    : { ok: false, failure: protocolFailure(asked.value, 'a list with its totalResults'), exchanges };
}

function unlikeEmptyList(reply: OutboundReply, type: ObjectType, path: string): TargetFailure | undefined {
  const list = decodeList(reply.body);
  if (reply.status !== 200 || list === undefined) return protocolFailure(reply, 'a list');
  if (list.objects.length === 0) return undefined;
  return {
    code: 'invalid-filter',
    message: `The application answered a search for a ${type.toLowerCase()} that cannot exist with ${list.objects.length} of them: it ignores the filter on ${path}.`,
    advice: advice['invalid-filter'],
    status: reply.status,
  };
}

/** What an answer means to somebody who has just entered URL and secret. */
function explained(failure: TargetFailure, type: ObjectType, path: string): TargetFailure {
  switch (failure.code) {
    case 'not-found':
      return {
        ...failure,
        message: `There is no SCIM endpoint for ${type.toLowerCase()}s at the Tenant URL, or it answers a search without a hit wrongly: ${failure.message}`,
      };
    case 'invalid-filter':
      return {
        ...failure,
        message: `The application cannot search for ${type.toLowerCase()}s by ${path}: ${failure.message}`,
      };
    default:
      return failure;
  }
}
