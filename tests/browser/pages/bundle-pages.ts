import { readdir, readFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { build, type Plugin } from "esbuild"
import { compile } from "svelte/compiler"

const folder = join(import.meta.dirname, "apps")

const svelte: Plugin = {
  name: "svelte",
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({ contents: compile(await readFile(path, "utf8"), { filename: path, css: "injected" }).js.code, loader: "js" }))
  }
}
const svelteEntry = (file: string): string => `import App from "./${file}"; new App({ target: document.body })`

/** Bundles the pages that need a framework. @returns text by file name */
export async function bundleApps(): Promise<ReadonlyMap<string, string>> {
  const common = { bundle: true, write: false, format: "iife", platform: "browser", jsx: "automatic", target: "chrome120", charset: "ascii", logLevel: "error",
    // The variant with the template compiler.
    alias: { vue: "vue/dist/vue.esm-bundler.js" },
    define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" } } as const
  const files = (await readdir(folder)).filter((file) => file !== "wants.ts")
  const scripts = await build({ ...common, entryPoints: files.filter((file) => !file.endsWith(".svelte")).map((file) => join(folder, file)), outdir: folder })
  const found = new Map(scripts.outputFiles.map(({ path, text }) => [basename(path), text]))
  for (const file of files.filter((one) => one.endsWith(".svelte"))) {
    const { outputFiles: [script] } = await build({ ...common, stdin: { contents: svelteEntry(file), resolveDir: folder }, plugins: [svelte] })
    if (script) found.set(file.replace(/\.svelte$/, ".js"), script.text)
  }
  return found
}

/** The page room as one script for `addInitScript`. */
export async function bundleRoom(): Promise<string> {
  const { outputFiles: [script] } = await build({ entryPoints: [join(import.meta.dirname, "room-entry.ts")], bundle: true, write: false, format: "iife", target: "chrome120", charset: "ascii", logLevel: "error" })
  return script?.text ?? ""
}
