import { buildExtension } from "../../src/tooling/plasmo.ts"

/** Builds what the end-to-end tests start, once before them: within a test a build could outlast its patience. Unchanged sources are not built again. */
export const setup = async (): Promise<void> => {
  await buildExtension("e2e")
  await buildExtension("default")
}
