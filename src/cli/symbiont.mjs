#!/usr/bin/env node
// The `symbiont` command: TypeScript is run as it is, so the loader comes first.
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
let loader
try {
  loader = await import("tsx/esm/api")
} catch {
  process.stderr.write(`The packages are not installed yet: run "npm ci --ignore-scripts" in ${root}, then try again.\n`)
}
if (loader) {
  loader.register({ tsconfig: `${root}/tsconfig.json` })
  const { main } = await import("./main.ts")
  process.exitCode = await main(process.argv.slice(2))
} else process.exitCode = 1
