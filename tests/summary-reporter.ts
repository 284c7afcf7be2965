import type { Reporter, TestModule } from "vitest/node"

export type Counts = { passed: number; failed: number; skipped: number }

/** Counts tests over all projects. A file that could not even be collected is a failure too. */
export const countTests = (modules: readonly Pick<TestModule, "children" | "errors">[]): Counts => {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    if (module.errors().length > 0) counts.failed += 1
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      counts[state === "passed" ? "passed" : state === "failed" ? "failed" : "skipped"] += 1
    }
  }
  return counts
}

/** Keeps the counts for the last line of `npm test`. */
export class SummaryReporter implements Reporter {
  counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    this.counts = countTests(modules)
    this.counts.failed += unhandled.length
  }
}
