import { join } from "node:path"
import { build } from "esbuild"

/** Bundles the page of `symbiont bench engine`. @returns its script */
export const buildBenchPage = async (root: string): Promise<string> => {
  const { outputFiles: [script] } = await build({
    entryPoints: [join(root, "src/models/bench-page.ts")], write: false, bundle: true, format: "iife", platform: "browser", target: "chrome124", charset: "ascii", logLevel: "warning",
    external: ["fs", "path", "url", "module", "worker_threads"], define: { "import.meta.url": '""' }
  })
  return script?.text ?? ""
}
