import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Prometheus figures of this process. Labels are route patterns and task names, never ids or addresses. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly httpSeconds = new Histogram({
    name: 'regulars_http_request_seconds',
    help: 'Time to answer, by route pattern and status class.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  readonly jobSeconds = new Histogram({
    name: 'regulars_job_seconds',
    help: 'Time of one try of a background job, by task and outcome.',
    labelNames: ['task', 'outcome'] as const,
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120],
    registers: [this.registry],
  });

  readonly liveDropped = new Counter({
    name: 'regulars_live_events_dropped_total',
    help: 'Live updates that could not be announced; screens catch up when they reconnect.',
    registers: [this.registry],
  });

  readonly factsDifferences = new Counter({
    name: 'regulars_facts_differences_total',
    help: 'What the nightly check of members against their orders found wrong, and repaired. More than 0 is worth a report.',
    labelNames: ['of'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'regulars_' });
  }
}
