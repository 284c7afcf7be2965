import { Enums, Models, Serialize, Spec, SPDX } from "@cyclonedx/cyclonedx-library"
import * as z from "zod"
import { type HeldWithin, heldWithin } from "./held-within.ts"

const packageSchema = z.object({
  name: z.string().optional(), version: z.string().optional(), license: z.string().optional(), integrity: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(), optionalDependencies: z.record(z.string(), z.string()).optional()
})
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), packageSchema) })
type Package = z.infer<typeof packageSchema>
type Packages = Record<string, Package>

const folder = "node_modules/"
const nameAt = (path: string): string => path.slice(path.lastIndexOf(folder) + folder.length)
/** Where Node finds a package that one at `path` asks for: in its own folder, else in those around it. */
const resolve = (packages: Packages, path: string, name: string): string | undefined => {
  for (let at = path; ;) {
    const candidate = `${at === "" ? "" : `${at}/`}${folder}${name}`
    if (packages[candidate]) return candidate
    if (at === "") return undefined
    at = at.slice(0, Math.max(0, at.lastIndexOf(folder) - 1))
  }
}
/** "MIT or MPL-2.0": some write the words between licences small. */
const licenceOf = (said: string): Models.License => {
  const text = said.replace(/ (?:or|and|with) /g, (word) => word.toUpperCase())
  return SPDX.isSupportedSpdxId(text) ? new Models.SpdxLicense(text) : /[\s()]/.test(text) ? new Models.LicenseExpression(text) : new Models.NamedLicense(text)
}
const licences = (text: string): Models.LicenseRepository => new Models.LicenseRepository([licenceOf(text)])
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`

/** `sha512-…` of the lock file as CycloneDX writes it. */
const hashesOf = (integrity: string | undefined): Models.HashDictionary => {
  const [, base64] = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? "") ?? []
  return new Models.HashDictionary(base64 === undefined ? [] : [[Enums.HashAlgorithm["SHA-512"], Buffer.from(base64, "base64").toString("hex")]])
}
const componentOf = (path: string, { name = nameAt(path), version = "0", license, integrity }: Package): Models.Component => {
  if (license === undefined) throw new Error(`The lock file names no licence of ${name}, and the extension holds code of it: take the package out, or add its licence.`)
  const [, scope, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? []
  return new Models.Component(Enums.ComponentType.Library, own, {
    bomRef: path, version, purl: purlOf(name, version), hashes: hashesOf(integrity), licenses: licences(license), scope: Enums.ComponentScope.Required, ...(scope === undefined ? {} : { group: scope })
  })
}
const heldOf = ({ within, name, license, version }: HeldWithin): Models.Component => new Models.Component(Enums.ComponentType.Library, name, {
  bomRef: `${within}#${name}`, licenses: licences(license), scope: Enums.ComponentScope.Required, ...(version === undefined ? {} : { version })
})

/** Weights that lie in the package. */
export type PackagedModel = { id: string; file: string; license: string; /** Of the file, in hex. */ sha256: string; /** What it was made from, in words. */ madeFrom?: string | undefined }
const modelOf = ({ id, file, license, sha256, madeFrom }: PackagedModel): Models.Component => new Models.Component(Enums.ComponentType.MachineLearningModel, id, {
  bomRef: file, licenses: licences(license), hashes: new Models.HashDictionary([[Enums.HashAlgorithm["SHA-256"], sha256]]), scope: Enums.ComponentScope.Required, ...(madeFrom === undefined ? {} : { description: `Made from ${madeFrom}` })
})

/** What the zip holds: packages by their places in the lock file, and weights. */
export type Contents = { parts: readonly string[]; models: readonly PackagedModel[] }

/**
 * The software bill of materials of a build, in CycloneDX: each package of which it holds code, with version, licence, checksum and what it
 * needs; what these hold in their own bundles; and the weights. The same build gives the same text: no time and no serial number is in it.
 */
export const billOfMaterials = (lock: unknown, { parts: paths, models }: Contents): string => {
  const { packages } = lockSchema.parse(lock)
  const root = packages[""] ?? {}
  const main = new Models.Component(Enums.ComponentType.Application, root.name ?? "", { bomRef: "root", version: root.version ?? "0", licenses: licences(root.license ?? "Apache-2.0") })
  const parts = new Map(paths.map((path) => {
    const part = packages[path]
    if (!part) throw new Error(`The build holds code of ${path}, which the lock file doesn't name: run "npm ci" and build again.`)
    return [path, componentOf(path, part)] as const
  }))
  const needed = new Set<string>()
  for (const [path, one] of parts) {
    const { dependencies, optionalDependencies } = packages[path] ?? {}
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const at = resolve(packages, path, name) ?? ""
      const found = parts.get(at)
      if (found) { one.dependencies.add(found.bomRef); needed.add(at) }
    }
  }
  const held = heldWithin.flatMap((one) => {
    const holder = parts.get(one.within)
    const component = heldOf(one)
    holder?.dependencies.add(component.bomRef)
    return holder ? [component] : []
  })
  const weights = models.map(modelOf)
  // What no other part needs, the extension itself does.
  for (const [path, one] of parts) if (!needed.has(path) || root.dependencies?.[nameAt(path)] !== undefined) main.dependencies.add(one.bomRef)
  for (const one of weights) main.dependencies.add(one.bomRef)
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: main }), components: new Models.ComponentRepository([...parts.values(), ...held, ...weights]) })
  return `${new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, { sortLists: true, space: 1 })}\n`
}
