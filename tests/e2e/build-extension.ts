import { buildExtension } from "../../src/tooling/plasmo.ts"

/** Builds the extension once before the end-to-end tests; a build of unchanged sources is taken as it is. */
export const setup = async (): Promise<void> => { await buildExtension("e2e") }
