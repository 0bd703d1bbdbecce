import { Counter, Histogram, Registry } from 'prom-client';
import type { Metrics } from '#deps.ts';

/** Counters and timings of one process, and their text in Prometheus' format. */
export interface MetricsRegistry extends Metrics {
  text(): Promise<string>;
}

/** A registry of its own: several installations in one process do not count into each other. */
export function createPrometheusMetrics(): MetricsRegistry {
  const registry = new Registry();
  const counters = new Map<string, Counter>();
  const timings = new Map<string, Histogram>();
  return {
    count(name, labels = {}, by = 1) {
      let counter = counters.get(name);
      if (counter === undefined) {
        counter = new Counter({ name, help: name, labelNames: Object.keys(labels), registers: [registry] });
        counters.set(name, counter);
      }
      counter.inc(labels, by);
    },
    observe(name, seconds, labels = {}) {
      let timing = timings.get(name);
      if (timing === undefined) {
        timing = new Histogram({ name, help: name, labelNames: Object.keys(labels), registers: [registry] });
        timings.set(name, timing);
      }
      timing.observe(labels, seconds);
    },
    text: () => registry.metrics(),
  };
}
