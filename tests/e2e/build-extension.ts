import { buildExtension } from "../../src/tooling/plasmo.ts"

/** A folder to test instead of a build of the sources as they are. */
export const givenBuild = process.env["SYMBIONT_TEST_BUILD"]

/** Builds what the end-to-end tests start, once before them: within a test a build could outlast its patience. Unchanged sources are not built again. */
export const setup = async (): Promise<void> => {
  if (givenBuild !== undefined) return
  await buildExtension("e2e")
  await buildExtension("default")
}
