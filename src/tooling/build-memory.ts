import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/** Bundles what writes into the extension's memory as text, to be run in one of the extension's own pages. */
export const buildMemory = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "src/memory/standalone.ts")],
    write: false, bundle: true, format: "iife", platform: "browser", target: "chrome120", minify: false, charset: "ascii", logLevel: "warning"
  })
  return outputFiles[0]?.text ?? ""
}
