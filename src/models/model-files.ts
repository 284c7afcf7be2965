import { fail, ok, type Result } from "../core/result.ts"
import type { ModelRecord } from "../protocol/model-record.ts"

export type SourceFile = {
  /** Path below the record's `weights`, by which the engine asks for it. */
  path: string
  url: string
  bytes: number
  /** Undefined for a file that the user picked: it is what it is, and its checksum is taken when it is copied. */
  sha256: string | undefined
}

const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(path)
const loopback = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/
const isPicked = (address: string): boolean => address.startsWith("blob:")
const nameOf = (address: string): string => decodeURIComponent(new URL(address).pathname.split("/").at(-1) ?? "")

/** Part of the extension's package: nothing has to be fetched. */
export const isPackaged = ({ weights }: ModelRecord): boolean => !isAddress(weights)

/** Every file of a record with where it comes from, or the sentence why it can't be installed. */
export const sourceFiles = (record: ModelRecord): Result<SourceFile[]> => {
  const refuse = (why: string) => fail("model.unavailable", `${record.title} can't be installed: ${why}`)
  const { weights } = record
  if (isPackaged(record)) return ok([])
  if (!URL.canParse(weights) || !(weights.startsWith("https://") || loopback.test(weights) || isPicked(weights)))
    return refuse("its weights aren't at an https address; correct the record.")
  if (record.engine === "wllama") {
    if (record.sha256 === undefined && !isPicked(weights)) return refuse("its record has no checksum yet; pin it with models/refresh-registry.mjs, or add the file by hand.")
    return ok([{ path: isPicked(weights) ? "weights.gguf" : nameOf(weights), url: weights, bytes: record.bytes, sha256: record.sha256?.toLowerCase() }])
  }
  if (!record.files?.length) return refuse("its record has no checksums yet; pin it with models/refresh-registry.mjs, or choose another model.")
  if (record.library === undefined) return refuse("its record names no model library; choose another model.")
  if (isAddress(record.library)) return refuse("its model library is program code from the network, which an extension may not run; choose a model whose library is part of this build.")
  const folder = `${weights.replace(/\/+$/, "")}/`
  return ok(record.files.map(({ path, bytes, sha256 }) => ({ path, url: new URL(path, folder).href, bytes, sha256 })))
}

/** Origins that an installation asks. */
export const sourceOrigins = (files: readonly SourceFile[]): string[] => [...new Set(files.filter(({ url }) => !isPicked(url)).map(({ url }) => new URL(url).origin))]

/** Where a model host sends a download on to: the wall has to let these through too. The checksums hold whatever comes from them. */
const deliveryDomains: Readonly<Record<string, readonly string[]>> = { "huggingface.co": ["hf.co"] }
export const downloadDomains = (record: ModelRecord): string[] => {
  const files = sourceFiles(record)
  const hosts = files.ok ? sourceOrigins(files.value).map((origin) => new URL(origin).hostname) : []
  return [...new Set(hosts.flatMap((host) => [host, ...deliveryDomains[host] ?? []]))]
}

export const totalBytes = (files: readonly SourceFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)
