import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';

/**
 * What monitoring asks of any process, under the names that ready dashboards know. Read when somebody asks: prom-client's own set
 * keeps observers that nobody can take away again.
 */
export function addProcessGauges(registry: Registry): void {
  const registers = [registry];
  gauge('process_start_time_seconds', 'When the process started (seconds since 1970).', () =>
    Math.round(performance.timeOrigin / 1000),
  );
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed);
  let before: EventLoopUtilization | undefined;
  gauge(
    'nodejs_eventloop_utilization',
    'Share of the time in which the event loop was busy, since the last look.',
    () => {
      const now = performance.eventLoopUtilization();
      const share = performance.eventLoopUtilization(now, before).utilization;
      before = now;
      return share;
    },
  );
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time of the process.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}
