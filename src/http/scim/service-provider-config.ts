import { serviceProviderConfigDocument } from '#scim/discovery.ts';
import { jsonReply, type Reply } from '../reply.ts';
import { admission } from './admission.ts';
import type { ScimContext } from './context.ts';
import type { Step } from './step.ts';
import { refuseFilter } from './steps/refuse-filter.ts';

/** `GET /ServiceProviderConfig` (RFC 7643 §5, RFC 7644 §4). */
export const serviceProviderConfig: readonly Step[] = [...admission, refuseFilter, describeServiceProvider];

function describeServiceProvider(context: ScimContext): Reply {
  const { serviceProviderConfig, paging } = context.profile.profile;
  return jsonReply(200, JSON.stringify(serviceProviderConfigDocument(serviceProviderConfig, paging, context.baseUrl)));
}
