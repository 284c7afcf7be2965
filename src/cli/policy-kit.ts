import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { effectivePolicy } from "../privacy/policy/effective-policy.ts"
import { enterpriseKit, kitExample } from "../tooling/enterprise/kit.ts"
import { makeFolder } from "./make-folder.ts"
import { readOptions, readUrl } from "./read-options.ts"
import { readEitherPolicy } from "./read-policy.ts"
import { UsageError } from "./usage-error.ts"

/** Windows reads such a file as UTF-8 only as long as it is plain ASCII. */
const encoded = (path: string, text: string): Uint8Array =>
  path.endsWith(".reg") && /[^\0-\x7f]/.test(text) ? Buffer.from(`\uFEFF${text}`, "utf16le") : Buffer.from(text, "utf8")

/** `symbiont policy kit --out DIR`: the files for every platform, with an organisation's own id, address and policy. */
export const kitCommand = async (argv: string[]): Promise<number> => {
  const { id = kitExample.id, out, version = kitExample.version, policy: file, ...options } = readOptions(argv, { out: { type: "string" }, id: { type: "string" }, "update-url": { type: "string" }, version: { type: "string" }, policy: { type: "string" } })
  if (out === undefined) throw new UsageError("--out is missing: name the folder that the files are to be written to.")
  if (!/^[a-p]{32}$/.test(id)) throw new UsageError("--id must be the extension's id: 32 letters from a to p, as chrome://extensions shows it.")
  if (!/^\d+(?:\.\d+){0,3}$/.test(version)) throw new UsageError("--version must be a version such as 1.2.0.")
  const updateUrl = options["update-url"] === undefined ? kitExample.updateUrl : readUrl("update-url", options["update-url"])
  const read = file === undefined ? undefined : await readEitherPolicy(file)
  if (read?.kind === "privacy") throw new UsageError("--policy must be a managed policy, with policy_version, agent_enabled and model_mode.")
  // The list of keys is written here.
  const problems = read ? effectivePolicy(read.raw).problems : []
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join("\n"))
  const files = enterpriseKit({ id, updateUrl, version, values: read?.raw ?? kitExample.values })
  await makeFolder(out)
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(out, path)), { recursive: true })
    await writeFile(join(out, path), encoded(path, text))
  }
  const left = [...(id === kitExample.id ? ["--id"] : []), ...(updateUrl === kitExample.updateUrl ? ["--update-url"] : [])]
  process.stdout.write(`Wrote ${Object.keys(files).length} files to ${out}.\n${read && left.length > 0 ? `They hold an example's value: give ${left.join(" and ")} of your own before you hand them out.\n` : ""}`)
  return 0
}
