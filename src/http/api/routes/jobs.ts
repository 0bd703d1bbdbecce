import { exportLog } from '#applications/jobs/export-log.ts';
import { cyclesOf, logEntry, logOf } from '#applications/jobs/log.ts';
import { provisionFirst } from '#applications/jobs/provision-first.ts';
import { provisionOnDemand } from '#applications/jobs/provision-on-demand.ts';
import { reportOf } from '#applications/jobs/report-log.ts';
import { pauseJob, restartJob, resumeJob, runJob, setTimes, startJob, stopJob } from '#applications/jobs/run-job.ts';
import { statisticsOf } from '#applications/jobs/statistics.ts';
import { showJob } from '#applications/jobs/view-job.ts';
import { retentionDays, setRetention } from '#applications/privacy/retention.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const jobs: readonly Route[] = [
  route(contract.startJob, (administrator, { params }) => startJob(administrator, params.application)),
  route(contract.stopJob, (administrator, { params }) => stopJob(administrator, params.application)),
  route(contract.restartJob, (administrator, { params, body }) => restartJob(administrator, params.application, body)),
  route(contract.pauseJob, (administrator, { params, body }) => pauseJob(administrator, params.application, body)),
  route(contract.resumeJob, (administrator, { params }) => resumeJob(administrator, params.application)),
  route(contract.runJob, (administrator, { params }) => runJob(administrator, params.application)),
  route(contract.provisionFirst, (administrator, { params, body }) =>
    provisionFirst(administrator, params.application, body.objects),
  ),
  route(contract.provisionOnDemand, (administrator, { params, body }) =>
    provisionOnDemand(administrator, params.application, body),
  ),
  route(contract.getStatistics, ({ deps }, { params }) => statisticsOf(deps, params.application)),
  route(contract.setJob, (administrator, { params, body }) => setTimes(administrator, params.application, body)),
  route(contract.getJob, ({ deps }, { params }) => showJob(deps, params.application)),
  route(contract.listCycles, async (administrator, { params, query }) => ({
    cycles: await cyclesOf(administrator, params.application, query.limit ?? 20),
  })),
  route(contract.listLog, (administrator, { query }) => logOf(administrator, query)),
  route(contract.exportLog, (administrator, { query }) => exportLog(administrator, query)),
  route(contract.reportLog, (administrator, { query }) => reportOf(administrator, query)),
  route(contract.getLogRetention, async ({ deps }) => ({ days: await retentionDays(deps, 'log') })),
  route(contract.setLogRetention, async (administrator, { body }) => {
    const { days } = await setRetention(administrator, 'log', body.days);
    return { days };
  }),
  route(contract.getLogEntry, (administrator, { params }) => logEntry(administrator, params.entry)),
];
