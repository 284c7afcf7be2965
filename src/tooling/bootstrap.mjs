// Every npm script lands here. It runs before anything is installed, so it is plain JavaScript for Node 20 without a single dependency.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const lock = join(root, "package-lock.json")
const modules = join(root, "node_modules")
const stamp = join(modules, ".symbiont-stamp")
const say = text => process.stderr.write(`${text}\n`)

/** What each npm script runs, once packages are there. */
const commands = {
  start: ["src/cli/symbiont.mjs", "start"],
  test: ["tests/run-tests.ts"],
  build: ["src/tooling/plasmo.ts", "build"],
  "build:page": ["src/tooling/build-page.ts"],
  check: ["src/tooling/check.ts"]
}

const lockHash = () => createHash("sha256").update(readFileSync(lock)).digest("hex")

const installed = () => {
  if (!existsSync(modules)) return false
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash()) return true
  // Someone ran npm by hand: npm's own record is then at least as new as the lock.
  const record = join(modules, ".package-lock.json")
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs
}

/** Runs a child to its end. Ctrl-C reaches it by itself; we only have to outlive it. */
const run = (command, args, options = {}) => new Promise(resolve => {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options })
  const forward = signal => { if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal) }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward)
  child.on("error", error => { say(`Could not run ${command}: ${error.message}`); resolve(1) })
  child.on("exit", (code, signal) => {
    for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, forward)
    resolve(code ?? (signal === "SIGINT" ? 130 : 1))
  })
})

const install = async () => {
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  say("Installing packages (about a minute the first time) …")
  const ticker = setInterval(() => say(`  still installing packages, ${seconds()} s`), 10_000)
  // Dependencies' install scripts aren't needed: every native part comes as a prebuilt package.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]
  const viaNode = process.env.npm_execpath?.endsWith(".js")
  const code = await (viaNode ? run(process.execPath, [process.env.npm_execpath, ...args]) : run("npm", args, { shell: process.platform === "win32" }))
  clearInterval(ticker)
  if (code !== 0) {
    say("The packages could not be installed: check that npm can reach its registry and that the disk has 1 GB free, then run this again.")
    return false
  }
  say(`Packages installed in ${seconds()} s.`)
  return true
}

const main = async () => {
  const [name = "", ...args] = process.argv.slice(2)
  const command = commands[name]
  if (!command) {
    say(`"${name}" is not a script here; use one of ${Object.keys(commands).join(", ")}.`)
    return 2
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`)
    return 1
  }
  if (!installed()) {
    if (!(await install())) return 1
  }
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lockHash()) writeFileSync(stamp, lockHash())
  const tsx = pathToFileURL(join(modules, "tsx/dist/loader.mjs")).href
  return run(process.execPath, ["--import", tsx, ...command, ...args])
}

process.exitCode = await main()
