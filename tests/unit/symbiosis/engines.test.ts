import { execFile, spawn, type ChildProcess } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { describe, expect, it, onTestFinished } from "vitest"
import { renderers } from "../../../src/symbiosis/round/render-job.ts"
import { placesOf, roundSpecSchema, submissionId, type RoundSpec } from "../../../src/symbiosis/round/round-spec.ts"

/** A Python that has skypilot, ray[default] and huggingface_hub. With torch and the student's other requirements in it, Ray has little to install. */
const python = process.env["SYMBIONT_ENGINES_PYTHON"]
const run = promisify(execFile)
const script = fileURLToPath(new URL("load_with_engines.py", import.meta.url))

const spec: RoundSpec = roundSpecSchema.parse({
  schema: "symbiont-round-1", round: 1, base: { model: "meta-llama/Llama-3.1-8B-Instruct", revision: "0e9e39f249a16976918f6564b8830bc894c89659", license: "llama3.1" },
  code: { repo: "https://github.com/example/symbiont", commit: "0123456789".repeat(4) }, data: { manifest: "a".repeat(64), tasks: ["action", "reason"], lambda: 0.5 }, method: "sft-lora", trainer: "trl",
  hyper: { epochs: 2, learningRate: 1e-4, context: 8192, batch: 16, seed: 1, loraRank: 32 }, resources: { accelerators: ["A100:1", "L40S:2"], cpus: 8, memoryGiB: 64, maxHours: 1.5, maxHourlyCost: 3 },
  outputs: { id: "llama-3.1-8b-sym-r01", formats: ["mlc", "gguf"] }, gates: { heldOut: { metric: "step accuracy", notBelow: 0.5 }, leaks: 0, injections: "not worse" }, paths: { data: "/data", out: "/out", store: "s3://bucket/symbiont" }
})
const student: RoundSpec = { ...spec, trainer: "student", method: "sft", resources: { accelerators: [], cpus: 2, memoryGiB: 4, maxHours: 1 }, outputs: { id: "student-r1", formats: ["gguf"] } }
const onHub = (one: RoundSpec): RoundSpec => ({ ...one, paths: { ...one.paths, store: "hf://buckets/org/symbiont" } })

const rendered = (engine: keyof typeof renderers, job: RoundSpec): string => {
  const text = renderers[engine](job)
  if (!text.ok) throw new Error(text.error.message)
  return text.value
}
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), "symbiont-engines-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
/** What an engine's own code makes of a job; else which package is missing. */
const load = async (engine: keyof typeof renderers, job: RoundSpec): Promise<{ job: Record<string, unknown> } | { missing: string }> => {
  if (python === undefined) return { missing: "SYMBIONT_ENGINES_PYTHON names no Python that has it" }
  const file = join(await newFolder(), "job")
  await writeFile(file, rendered(engine, job))
  const { stdout } = await run(python, [script, engine, file], { maxBuffer: 1 << 26, env: { ...process.env, HF_HUB_OFFLINE: "1", SKYPILOT_DISABLE_USAGE_COLLECTION: "1" } })
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as { job: Record<string, unknown> } | { missing: string }
}

describe("a rendered job, as the engine's own code reads it", () => {
  const cases = [
    ["skypilot", spec, { name: submissionId(spec), copied: { "/data": `s3://bucket/symbiont/data/${"a".repeat(64)}` }, mounted: { "/out": [`s3://bucket/symbiont/jobs/${submissionId(spec)}`, "MOUNT_CACHED"] }, workdir: { url: spec.code?.repo, ref: spec.code?.commit },
      resources: [[["A100", 1], true, "8+", "64+", 3, "EAGER_NEXT_REGION"], [["L40S", 2], true, "8+", "64+", 3, "EAGER_NEXT_REGION"]] }],
    ["skypilot", student, { resources: [[["none", 0], false, "2+", "4+", null, "EAGER_NEXT_REGION"]] }],
    ["ray", spec, { id: submissionId(spec), gpus: 1, memory: 64 * 2 ** 30, env: { working_dir: `https://github.com/example/symbiont/archive/${"0123456789".repeat(4)}.zip` } }],
    ["ray", student, { gpus: null, env: { pip: { packages: ["-r ${RAY_RUNTIME_ENV_CREATE_WORKING_DIR}/models/recipes/student/requirements.txt", "s3fs"] } } }],
    ["hf", onHub(spec), { flavor: "a100-large", timeoutSeconds: 5400, secrets: { HF_TOKEN: "token" }, dockerImage: "python:3.11-bookworm", volumes: [
      { type: "bucket", source: "org/symbiont", path: `data/${"a".repeat(64)}`, mountPath: "/data", readOnly: true }, { type: "bucket", source: "org/symbiont", path: `jobs/${submissionId(onHub(spec))}`, mountPath: "/out" }] }],
    ["hf", onHub(student), { flavor: "cpu-basic" }]
  ] as const
  for (const [engine, job, wanted] of cases) it(`${engine}, trained by ${job.trainer}`, async ({ skip }) => {
    const said = await load(engine, job)
    if ("missing" in said) { skip(said.missing); return }
    expect(said.job).toMatchObject(wanted)
  }, 120_000)
})

const freePort = async (): Promise<number> => new Promise((resolve) => {
  const server = createServer().listen(0, "127.0.0.1", () => { const { port } = server.address() as AddressInfo; server.close(() => { resolve(port) }) })
})
/** A cluster of this machine's two cores, ended with the test, by its group: Ray's own "stop" would end everybody's. */
const startRay = async (ray: string, folder: string): Promise<string> => {
  const [port, dashboard] = [await freePort(), await freePort()]
  const head: ChildProcess = spawn(ray, ["start", "--head", "--block", "--num-cpus", "2", "--port", String(port), "--dashboard-port", String(dashboard), "--dashboard-host", "127.0.0.1", "--node-ip-address", "127.0.0.1", "--disable-usage-stats", "--temp-dir", folder], { detached: true, stdio: "ignore" })
  onTestFinished(async () => {
    const ended = new Promise((resolve) => { head.once("exit", resolve) })
    if (head.pid !== undefined) process.kill(-head.pid, "SIGTERM")
    await ended
  })
  const address = `http://127.0.0.1:${dashboard}`
  await expect.poll(async () => (await fetch(`${address}/api/version`).catch(() => undefined))?.status, { timeout: 90_000, interval: 1_000 }).toBe(200)
  return address
}

describe("a job that Ray really runs", () => {
  it("trains the student for two updates on data from a store, and leaves the model there", async ({ skip }) => {
    const ray = python === undefined ? undefined : join(dirname(python), "ray")
    if (ray === undefined || !await stat(ray).then(() => true, () => false)) { skip("SYMBIONT_ENGINES_PYTHON has no ray"); return }
    const folder = await newFolder()
    const archive = join(folder, "code.zip")
    await run("git", ["archive", "--format=zip", "--prefix=symbiont/", "--output", archive, "HEAD", "models/recipes", "models/student-r0.gguf"])
    const rows = ["orders", "address", "save"].map((word, index) => `${JSON.stringify({ prompt: `Page: Shop\nlink "${word}" a${index}\nRest: open ${word}\nDone:\n`, completion: ` open ${word} -> click "${word}" a${index}\n`, weight: 1 })}\n`).join("")
    const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")
    const manifest = `${JSON.stringify({ files: [{ name: "train.jsonl", sha256: sha256(rows) }] })}\n`
    const job: RoundSpec = {
      ...student, base: { model: "models/student-r0.gguf", revision: "0".repeat(64), license: "Apache-2.0" }, code: { repo: "ssh://git.example/symbiont", commit: "0".repeat(40), archive: `file://${archive}` },
      data: { ...student.data, manifest: sha256(manifest) }, hyper: { ...student.hyper, steps: 2 }, resources: { ...student.resources, cpus: 1 }, paths: { data: join(folder, "job/data"), out: join(folder, "job/out"), store: `file://${folder}/store`, init: "models/student-r0.gguf" }
    }
    const places = placesOf(job, `${folder}/store`)
    await mkdir(places.data, { recursive: true })
    await writeFile(join(places.data, "train.jsonl"), rows)
    await writeFile(join(places.data, "manifest.json"), manifest)

    const address = await startRay(ray, await mkdtemp("/tmp/ray-").then((place) => { onTestFinished(() => rm(place, { recursive: true, force: true, maxRetries: 5 })); return place }))
    // As it is documented, and not by Node's fetch: Ray takes that for a browser, and no job from one.
    const submit = async (body: string): Promise<{ status: number; text: string }> => {
      await writeFile(join(folder, "job.json"), body)
      const { stdout } = await run("curl", ["--silent", "--header", "content-type: application/json", "--data", `@${join(folder, "job.json")}`, "--write-out", "\n%{http_code}", `${address}/api/jobs/`])
      const cut = stdout.lastIndexOf("\n")
      return { status: Number(stdout.slice(cut + 1)), text: stdout.slice(0, cut) }
    }
    const told = async (id: string): Promise<{ status: string; message: string }> => await (await fetch(`${address}/api/jobs/${id}`)).json() as { status: string; message: string }
    const end = async (id: string): Promise<string> => {
      await expect.poll(async () => (await told(id)).status, { timeout: 900_000, interval: 2_000 }).toMatch(/SUCCEEDED|FAILED|STOPPED/)
      const { status } = await told(id)
      const { logs } = await (await fetch(`${address}/api/jobs/${id}/logs`)).json() as { logs: string }
      return `${status} ${(await told(id)).message}\n${logs}`
    }
    const sent = await submit(rendered("ray", job))
    expect(sent.status, sent.text).toBe(200)
    const said = await end(submissionId(job))
    expect(said).toMatch(/^SUCCEEDED/)
    expect((await readFile(join(places.out, "student-r1.gguf"))).length).toBe((await stat("models/student-r0.gguf")).size)
    expect(JSON.parse(await readFile(join(places.out, "job.json"), "utf8"))).toEqual(job)
    // Handed over twice it is refused, and other data than the job names is not trained on.
    expect((await submit(rendered("ray", job))).status).toBe(500)
    const other = { ...job, round: 2 }
    await writeFile(join(places.data, "train.jsonl"), `${rows}{}\n`)
    expect((await submit(rendered("ray", other))).status).toBe(200)
    const refused = await end(submissionId(other))
    expect(refused).toMatch(/^FAILED/)
    expect(refused).toContain("train.jsonl is not the file that the manifest lists")
  }, 1_500_000)
})
