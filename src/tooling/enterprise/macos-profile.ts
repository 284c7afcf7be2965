import { createHash } from "node:crypto"
import type { KitOptions } from "./example-policy.ts"
import { extensionSettings } from "./extension-settings.ts"
import { escapeXml, xmlHead } from "./xml.ts"

const plist = (value: unknown): string => {
  if (typeof value === "boolean") return value ? "<true/>" : "<false/>"
  if (typeof value === "number") return Number.isInteger(value) ? `<integer>${value}</integer>` : `<real>${value}</real>`
  if (Array.isArray(value)) return `<array>${value.map(plist).join("")}</array>`
  if (typeof value === "object" && value !== null) return `<dict>${Object.entries(value).map(([key, item]) => `<key>${escapeXml(key)}</key>${plist(item)}`).join("")}</dict>`
  return `<string>${escapeXml(String(value))}</string>`
}
/** The same for the same name, so that a profile that is installed again replaces the one before. */
const uuid = (name: string): string => createHash("sha256").update(`symbiont ${name}`).digest("hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-5$3-8$4-$5").toUpperCase()

const payload = (type: string, values: object): object =>
  ({ PayloadType: type, PayloadIdentifier: `symbiont.${type}`, PayloadUUID: uuid(type), PayloadVersion: 1, PayloadEnabled: true, ...values })

/** A profile for both browsers: the extension forced, and its policy. */
export const macosProfile = (options: KitOptions): string => {
  const { id, values } = options
  const content = [
    payload("com.google.Chrome", { ExtensionSettings: extensionSettings(options, "chrome") }), payload(`com.google.Chrome.extensions.${id}`, values),
    payload("com.microsoft.Edge", { ExtensionSettings: extensionSettings(options, "edge") }), payload(`com.microsoft.Edge.extensions.${id}`, values)
  ]
  const profile = payload("Configuration", { PayloadDisplayName: "Symbiont", PayloadScope: "System", PayloadContent: content })
  return `${xmlHead}
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${plist(profile).replace(/(<\/?(?:dict|array)>)(?=<key>|<dict>)/g, "$1\n").replace(/(<\/(?:string|integer|real|array|dict)>|<(?:true|false)\/>)(?=<key>|<\/dict>)/g, "$1\n")}
</plist>
`
}
