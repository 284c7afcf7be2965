import { BaseSequencer, type TestSpecification } from "vitest/node"

/** Files that take a minute and more: begun last, one of them would run on alone while the other workers have nothing left to do. */
const longest = ["e2e/demo-variations", "e2e/two-worlds", "browser/pages/pages", "e2e/donate", "e2e/trusted", "e2e/panel-views", "e2e/leaks", "e2e/driving", "e2e/model-deaths"].map((name) => `/tests/${name}.test.ts`)

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((end) => moduleId.endsWith(end))
  return place < 0 ? longest.length : place
}

/** A fresh clone knows nothing of how long tests take, so the order is given. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
