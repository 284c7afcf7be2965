import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

/** Answers Plasmo's look for a newer version of itself, which no flag turns off, so that a build never touches the network. */
const offline = `const r=process.report.getReport();process.report.getReport=()=>r;const f=globalThis.fetch;globalThis.fetch=(u,o)=>/\\/plasmo$/.test(String(u.url??u))
?Promise.resolve(new Response('{"dist-tags":{"latest":"0.0.0"},"versions":{"0.0.0":{"version":"0.0.0"}}}',{headers:{"content-type":"application/json"}})):f(u,o)`

/** Runs `plasmo build` for a variant. The output is kept back and shown only when the build fails. */
export const runPlasmo = async (root: string, variant: string): Promise<void> => {
  const child = spawn(process.execPath, ["--import", `data:text/javascript;base64,${Buffer.from(offline).toString("base64")}`,
    join(root, "node_modules/plasmo/bin/index.mjs"), "build", `--target=${variant}-mv3`, "--hoist"],
  { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "production" } })
  let output = ""
  child.stdout.on("data", (chunk) => { output += String(chunk) })
  child.stderr.on("data", (chunk) => { output += String(chunk) })
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`The extension could not be built (variant ${variant}). Plasmo said:\n${output.trim()}`)
}
