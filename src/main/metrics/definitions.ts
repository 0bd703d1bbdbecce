/** What one metric of Rollcall counts: its labels are fixed, and none of them names a tenant or a person. */
export interface MetricDefinition {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  readonly help: string;
  readonly labels: readonly string[];
}

/** All metrics of Rollcall's own, by name; docs/OPERATIONS.md lists the same. */
export const definitions = {
  rollcall_scim_request_seconds: {
    kind: 'histogram',
    help: 'SCIM requests and token requests of tenants.',
    labels: ['profile', 'operation', 'status'],
  },
  rollcall_credentials_refused_total: {
    kind: 'counter',
    help: 'Requests with a missing, wrong, expired or revoked credential.',
    labels: ['profile', 'reason'],
  },
  rollcall_request_traces_dropped_total: {
    kind: 'counter',
    help: 'Requests of SCIM clients that were not noted, for there were too many at once.',
    labels: [],
  },
  rollcall_cycles_total: {
    kind: 'counter',
    help: 'Provisioning cycles, by how they ended.',
    labels: ['kind', 'state'],
  },
  rollcall_objects_total: {
    kind: 'counter',
    help: 'People and groups that were evaluated, by outcome.',
    labels: ['outcome'],
  },
  rollcall_target_request_seconds: {
    kind: 'histogram',
    help: 'Requests to applications, by the first digit of their status; none: no answer.',
    labels: ['status'],
  },
  rollcall_target_throttled_total: {
    kind: 'counter',
    help: 'Answers 429 of applications.',
    labels: [],
  },
  rollcall_jobs: {
    kind: 'gauge',
    help: 'Provisioning jobs that are on, and those of them that are late.',
    labels: ['state'],
  },
  rollcall_mails_total: {
    kind: 'counter',
    help: 'Mails, by what became of them.',
    labels: ['outcome'],
  },
  rollcall_deliveries_total: {
    kind: 'counter',
    help: 'Events sent to webhooks and pushed as tokens, by what became of each try.',
    labels: ['kind', 'outcome'],
  },
  rollcall_internal_failures_total: {
    kind: 'counter',
    help: 'Errors of Rollcall itself while it provisioned: each stands in its log.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, MetricDefinition>>;

export type MetricName = keyof typeof definitions;
