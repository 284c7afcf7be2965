import { mkdir } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..")

/** Bundles the page room into one script for any host. @returns its path, `build/page.js` */
export async function buildPage(): Promise<string> {
  const outfile = resolve(root, "build/page.js")
  await mkdir(dirname(outfile), { recursive: true })
  await build({
    entryPoints: [resolve(root, "src/page/standalone.ts")],
    outfile, bundle: true, format: "iife", platform: "browser", target: "chrome120", minify: false, charset: "ascii", logLevel: "warning"
  })
  return outfile
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) console.log(await buildPage())
