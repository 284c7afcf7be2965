import { fail, ok, type Result } from "../../core/result.ts"
import { hfFlavor } from "./hf-flavor.ts"
import { extraInstalls, heading, installs, jobLines, quote, requirementsOf, within } from "./job-script.ts"
import { placesOf, submissionId, type RoundSpec } from "./round-spec.ts"

type Code = NonNullable<RoundSpec["code"]>
const lacks = (field: string, what: string): Result<never> => fail("data.invalid", `The job's field ${field} is missing, which this engine needs: ${what}.`)
const coded = ({ code }: RoundSpec): Result<Code> => code ? ok(code) : lacks("code", "name the repository and the commit that it is to run")
const stored = (spec: RoundSpec): Result<ReturnType<typeof placesOf>> => spec.paths.store === undefined ? lacks("paths.store", "name the bucket's folder that holds the data and takes the result") : ok(placesOf(spec, spec.paths.store))
const asJson = (value: unknown): Result<string> => ok(`${JSON.stringify(value, null, 2)}\n`)
/** A model hub is asked for bases that only some may have; the student's is no such. */
const asksHub = ({ trainer }: RoundSpec): boolean => trainer !== "student"

/** A script for this machine, from the repository's root: stops at the first command that fails. What engines install is yours to install once. */
export const toLocal = (spec: RoundSpec): Result<string> => ok(["#!/bin/sh", ...heading(spec), "# Once before, in the Python that is first on the path:", ...installs(spec).map((line) => `#   ${line}`), ...jobLines(spec), ""].join("\n"))

/** A managed job of SkyPilot (`sky jobs launch`). (JSON is YAML too.) Recovery from a lost spot machine is SkyPilot's; the trainer goes on from its last checkpoint, which lies in the bucket. It knows no limit in hours. */
export const toSkyPilot = (spec: RoundSpec): Result<string> => {
  const [code, places] = [coded(spec), stored(spec)]
  if (!code.ok) return code
  if (!places.ok) return places
  const { accelerators, cpus, memoryGiB, maxHourlyCost } = spec.resources
  return asJson({
    name: submissionId(spec),
    resources: {
      ...(accelerators.length > 0 ? { any_of: accelerators.map((one) => ({ accelerators: one, use_spot: true })) } : {}),
      cpus: `${cpus}+`, memory: `${memoryGiB}+`, ...(maxHourlyCost === undefined ? {} : { max_hourly_cost: maxHourlyCost }), job_recovery: { strategy: "EAGER_NEXT_REGION" }
    },
    workdir: { url: code.value.repo, ref: code.value.commit },
    file_mounts: { [spec.paths.data]: places.value.data, [spec.paths.out]: { source: places.value.out, mode: "MOUNT_CACHED" } },
    envs: { SYMBIONT_SUBMISSION: submissionId(spec) }, ...(asksHub(spec) ? { secrets: { HF_TOKEN: null } } : {}),
    setup: [...heading(spec), ...installs(spec)].join("\n"), run: within(spec, [...heading(spec), ...jobLines(spec)])
  })
}

/** How many accelerators Ray is to keep free, and of which kind where the job leaves no choice. */
const rayAccelerators = ({ resources: { accelerators } }: RoundSpec): object => {
  const [kind = "", count = "1"] = accelerators[0]?.split(":") ?? []
  if (kind === "") return {}
  return { entrypoint_num_gpus: Number(count), ...(accelerators.length === 1 ? { entrypoint_resources: { [`accelerator_type:${kind}`]: 0.001 } } : {}) }
}

/**
 * The body of `POST /api/jobs/` of a Ray cluster. Ray runs a job once; the same submission id is refused the second time. It mounts no bucket: with a store the job
 * fetches its data, and what was left there, and puts away what came out, however it ends; without one its paths lie on a disk that all nodes share.
 */
export const toRayJob = (spec: RoundSpec): Result<string> => {
  const code = coded(spec)
  if (!code.ok) return code
  const { repo, commit, archive = /^https:\/\/github\.com\//.test(repo) ? `${repo.replace(/\.git$/, "")}/archive/${commit}.zip` : undefined } = code.value
  if (archive === undefined) return lacks("code.archive", "Ray takes no repository, so name the commit as a zip (git archive --format=zip --prefix=symbiont/ COMMIT)")
  const { data, out, store } = spec.paths
  const places = store === undefined ? undefined : placesOf(spec, store)
  const carry = (from: string, to: string): string => `python3 models/recipes/carry.py ${quote(from)} ${quote(to)}`
  const client = store?.startsWith("s3:") ? ["s3fs"] : store?.startsWith("gs:") ? ["gcsfs"] : store === undefined ? [] : ["fsspec"]
  return asJson({
    submission_id: submissionId(spec), metadata: { round: String(spec.round), data: spec.data.manifest },
    entrypoint: within(spec, [
      ...heading(spec), ...(places ? [carry(places.data, data), carry(places.out, out), `trap ${quote(carry(out, places.out))} EXIT`, "trap 'exit 143' TERM"] : []), ...extraInstalls(spec), ...jobLines(spec)
    ]),
    entrypoint_num_cpus: spec.resources.cpus, entrypoint_memory: Math.round(spec.resources.memoryGiB * 2 ** 30), ...rayAccelerators(spec),
    runtime_env: { working_dir: archive, pip: { packages: [`-r \${RAY_RUNTIME_ENV_CREATE_WORKING_DIR}/${requirementsOf(spec)}`, ...client], pip_check: false }, env_vars: { SYMBIONT_SUBMISSION: submissionId(spec) } }
  })
}

/** The command that starts it as a Hugging Face job; its bucket is mounted. The container is Debian's with Python and compilers: trainers bring what they need of CUDA. */
export const toHfJob = (spec: RoundSpec): Result<string> => {
  const [code, places, flavor] = [coded(spec), stored(spec), hfFlavor(spec)]
  if (!code.ok) return code
  if (!places.ok) return places
  if (!flavor.ok) return flavor
  if (!places.value.data.startsWith("hf://buckets/")) return fail("data.invalid", "The job's field paths.store is no bucket of Hugging Face, and its jobs mount no other: name one, such as hf://buckets/ORGANISATION/NAME.")
  const fetch = ["git init --quiet /code && cd /code", `git fetch --quiet --depth 1 ${quote(code.value.repo)} ${code.value.commit}`, "git checkout --quiet FETCH_HEAD"]
  return ok(`${["hf", "jobs", "run", "--detach", "--flavor", flavor.value, "--timeout", `${spec.resources.maxHours}h`, ...(asksHub(spec) ? ["--secrets", "HF_TOKEN"] : []),
    "--env", `SYMBIONT_SUBMISSION=${submissionId(spec)}`, "--label", `symbiont=${submissionId(spec)}`, "--volume", `${places.value.data}:${spec.paths.data}:ro`, "--volume", `${places.value.out}:${spec.paths.out}`,
    "python:3.11-bookworm", "sh", "-c", [...heading(spec), ...fetch, ...installs(spec), ...jobLines(spec)].join("\n")].map(quote).join(" ")}\n`)
}

export const renderers = { local: toLocal, skypilot: toSkyPilot, ray: toRayJob, hf: toHfJob } as const
