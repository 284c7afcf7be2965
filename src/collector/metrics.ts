import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client"

/** Figures for Prometheus: counts and times, never content, ids or donors. */
export const createMetrics = (waiting: () => Promise<Record<string, number>>) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({ name: "symbiont_requests_total", help: "Requests by route and status", labelNames: ["route", "status"], registers: [registry] })
  const seconds = new Histogram({ name: "symbiont_request_seconds", help: "Time to answer", labelNames: ["route"], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5], registers: [registry] })
  const uploads = new Counter({ name: "symbiont_uploads_total", help: "Uploads by how they ended", labelNames: ["result"], registers: [registry] })
  const bytes = new Counter({ name: "symbiont_upload_bytes_total", help: "Bytes of trajectories taken in", registers: [registry] })
  const queued = new Gauge({ name: "symbiont_jobs_waiting", help: "Jobs that wait, by kind", labelNames: ["kind"], registers: [registry] })
  return {
    answered: (route: string, status: number, ms: number): void => { requests.inc({ route, status }); seconds.observe({ route }, ms / 1_000) },
    uploaded: (result: string, size: number): void => { uploads.inc({ result }); if (result === "stored") bytes.inc(size) },
    text: async (): Promise<string> => {
      queued.reset()
      for (const [kind, count] of Object.entries(await waiting().catch(() => ({})))) queued.set({ kind }, count)
      return registry.metrics()
    },
    contentType: registry.contentType
  }
}
export type Metrics = ReturnType<typeof createMetrics>
