import { resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { buildExtension, variants } from "../tooling/plasmo.ts"
import { makeRelease } from "../tooling/release/make-release.ts"
import { idOfKey } from "../tooling/release/sign-crx.ts"
import { sayOnStderr } from "../runner/progress.ts"
import { makeFolder } from "./make-folder.ts"
import { readOptions } from "./read-options.ts"
import { UsageError } from "./usage-error.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

const readBase = (text: string | undefined, keyFile: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  if (keyFile === undefined) throw new UsageError("--base-url needs --key: only a signed crx can be installed from an own host.")
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) throw new UsageError("--base-url must be the address of the folder that will hold the crx, such as https://example.com/symbiont/.")
  return text.endsWith("/") ? text : `${text}/`
}

/** `symbiont package`: builds a variant and writes what is handed out of it. Exit code 0 when all files are there. */
export const packageCommand = async (argv: string[]): Promise<number> => {
  const values = readOptions(argv, { variant: { type: "string" }, out: { type: "string" }, key: { type: "string" }, "base-url": { type: "string" } })
  const variant = variants.find((known) => known === (values.variant ?? "default"))
  if (!variant) throw new UsageError(`--variant must be one of ${variants.join(", ")}.`)
  const baseUrl = readBase(values["base-url"], values.key)
  const id = values.key === undefined ? undefined : await idOfKey(values.key)
  if (values.key !== undefined && id === undefined) throw new UsageError("--key must name a file with a private RSA key in PEM form: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem.")
  const out = resolve(values.out ?? `${root}/build/release`)
  await makeFolder(out)
  const build = await buildExtension(variant, sayOnStderr)
  const files = await makeRelease({ build, variant, root, out, keyFile: values.key, baseUrl })
  process.stdout.write(`${files.map((file) => `${out}/${file}`).join("\n")}\n${id === undefined ? "" : `Id of the signed extension: ${id}\n`}`)
  return 0
}
