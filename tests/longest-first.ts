import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take a good while: begun last, one of them would run on alone while the other workers have nothing left to do. */
const longest = [
  "unit/agent/resume-model", "unit/collector/pglite-and-folder", "unit/collector/postgres-and-s3", "unit/cli/round-collector", "unit/agent/audit-run", "unit/extension/two-drivers", "unit/collector/limits",
  "browser/ui/panel", "browser/models/wllama-engine", "browser/page/observe-budget",
  "e2e/demo-variations", "e2e/two-worlds", "browser/pages/pages", "e2e/donate", "e2e/trusted", "e2e/leaks", "e2e/model-deaths", "e2e/driving", "e2e/panel-views", "e2e/replay", "e2e/two-worlds-utility", "e2e/injection", "e2e/cloud-run", "e2e/verbs",
  "e2e/demo"
].map((name) => `/tests/${name}.test.`)

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((part) => moduleId.includes(part))
  return place < 0 ? longest.length : place
}

/** A fresh clone knows nothing of how long tests take, so the order is given. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
