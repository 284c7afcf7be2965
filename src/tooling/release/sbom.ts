import { Enums, Models, Serialize, Spec, SPDX } from "@cyclonedx/cyclonedx-library"
import * as z from "zod"

const packageSchema = z.object({
  name: z.string().optional(), version: z.string().optional(), license: z.string().optional(), integrity: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(), optionalDependencies: z.record(z.string(), z.string()).optional(), devDependencies: z.record(z.string(), z.string()).optional()
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
const licenceOf = (text: string): Models.License =>
  SPDX.isSupportedSpdxId(text) ? new Models.SpdxLicense(text) : /[\s()]/.test(text) ? new Models.LicenseExpression(text) : new Models.NamedLicense(text)
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`

/** `sha512-…` of the lock file as CycloneDX writes it. */
const hashesOf = (integrity: string | undefined): Models.HashDictionary => {
  const [, base64] = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity ?? "") ?? []
  return new Models.HashDictionary(base64 === undefined ? [] : [[Enums.HashAlgorithm["SHA-512"], Buffer.from(base64, "base64").toString("hex")]])
}
const componentOf = (path: string, { name = nameAt(path), version = "0", license, integrity, dev }: Package): Models.Component => {
  const [, scope, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? []
  return new Models.Component(Enums.ComponentType.Library, own, {
    bomRef: path, version, purl: purlOf(name, version), hashes: hashesOf(integrity), licenses: new Models.LicenseRepository(license === undefined ? [] : [licenceOf(license)]),
    // What is only needed to test is listed too: it takes part in what comes out of a release.
    scope: dev ? Enums.ComponentScope.Excluded : Enums.ComponentScope.Required, ...(scope === undefined ? {} : { group: scope })
  })
}

/**
 * The software bill of materials of a lock file, in CycloneDX: each package with its version, licence, checksum and what it needs. The
 * same lock file gives the same text: no time and no serial number is in it.
 */
export const billOfMaterials = (lock: unknown): string => {
  const { packages } = lockSchema.parse(lock)
  const root = packages[""] ?? {}
  const main = new Models.Component(Enums.ComponentType.Application, root.name ?? "", { bomRef: "root", version: root.version ?? "0", licenses: new Models.LicenseRepository(root.license === undefined ? [] : [licenceOf(root.license)]) })
  const parts = new Map(Object.entries(packages).flatMap(([path, part]) => (path.includes(folder) && !part.link ? [[path, componentOf(path, part)] as const] : [])))
  for (const [path, { dependencies, optionalDependencies, devDependencies }] of Object.entries(packages)) {
    const one = path === "" ? main : parts.get(path)
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...(path === "" ? devDependencies : {}) })) {
      const found = parts.get(resolve(packages, path, name) ?? "")
      if (found) one?.dependencies.add(found.bomRef)
    }
  }
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: main }), components: new Models.ComponentRepository(parts.values()) })
  return `${new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, { sortLists: true, space: 1 })}\n`
}
