import * as z from "zod"
import { managedKeys, managedNames, type ManagedKey } from "../../protocol/managed-policy.ts"
import type { KitOptions } from "./example-policy.ts"
import { roots, type WindowsBrowser } from "./windows-registry.ts"
import { escapeXml, xmlHead } from "./xml.ts"

type Bounds = { enum?: string[]; minimum?: number; maximum?: number; maxLength?: number }
const boundsOf = (key: ManagedKey): Bounds => z.toJSONSchema(managedKeys[key].schema, { io: "input", unrepresentable: "any" }) as Bounds
const browsers = Object.keys(roots) as WindowsBrowser[]
const title = { chrome: "Symbiont (Google Chrome)", edge: "Symbiont (Microsoft Edge)" } as const

const element = (key: ManagedKey, path: string): string => {
  const { minimum = 0, maximum = 2_147_483_647, maxLength = 1_000_000, enum: choices } = boundsOf(key)
  switch (managedKeys[key].type) {
    case "boolean": return ""
    case "integer": return `<elements><decimal id="${key}_value" valueName="${key}" minValue="${minimum}" maxValue="${maximum}" /></elements>`
    case "strings": return `<elements><list id="${key}_value" key="${path}\\${key}" valuePrefix="" /></elements>`
    default: return choices
      ? `<elements><enum id="${key}_value" valueName="${key}">${choices.map((choice) => `<item displayName="$(string.${key}_${choice})"><value><string>${choice}</string></value></item>`).join("")}</enum></elements>`
      : `<elements><text id="${key}_value" valueName="${key}" maxLength="${maxLength}" /></elements>`
  }
}

const policy = (key: ManagedKey, browser: WindowsBrowser, id: string): string => {
  const path = `${roots[browser]}\\3rdparty\\extensions\\${id}\\policy`
  const isFlag = managedKeys[key].type === "boolean"
  return `    <policy name="${browser}_${key}" class="Machine" displayName="$(string.${key})" explainText="$(string.${key}_about)" key="${path}"${isFlag ? ` valueName="${key}"` : ` presentation="$(presentation.${key})"`}>
      <parentCategory ref="symbiont_${browser}" />
      <supportedOn ref="any" />
      ${isFlag ? "<enabledValue><decimal value=\"1\" /></enabledValue><disabledValue><decimal value=\"0\" /></disabledValue>" : element(key, path)}
    </policy>`
}

/** The template for Group Policy: every key, for both browsers. */
export const admx = ({ id }: Pick<KitOptions, "id">): string => `${xmlHead}
<policyDefinitions xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <policyNamespaces><target prefix="symbiont" namespace="Symbiont.Policies" /></policyNamespaces>
  <resources minRequiredRevision="1.0" />
  <supportedOn><definitions><definition name="any" displayName="$(string.any)" /></definitions></supportedOn>
  <categories>
${browsers.map((browser) => `    <category name="symbiont_${browser}" displayName="$(string.symbiont_${browser})" />`).join("\n")}
  </categories>
  <policies>
${browsers.flatMap((browser) => managedNames.map((key) => policy(key, browser, id))).join("\n")}
  </policies>
</policyDefinitions>
`

const presentation = (key: ManagedKey): string => {
  const label = escapeXml(key)
  const { enum: choices } = boundsOf(key)
  switch (managedKeys[key].type) {
    case "integer": return `<decimalTextBox refId="${key}_value" defaultValue="${String(managedKeys[key].example)}">${label}</decimalTextBox>`
    case "strings": return `<listBox refId="${key}_value">${label}</listBox>`
    default: return choices ? `<dropdownList refId="${key}_value" noSort="true">${label}</dropdownList>` : `<textBox refId="${key}_value"><label>${label}</label></textBox>`
  }
}

/** Its words. */
export const adml = (): string => {
  const strings = [["any", "Chrome or Edge 124 and later"], ...browsers.map((browser) => [`symbiont_${browser}`, title[browser]] as const),
    ...managedNames.flatMap((key) => [[key, key], [`${key}_about`, managedKeys[key].about], ...(boundsOf(key).enum ?? []).map((choice) => [`${key}_${choice}`, choice])] as [string, string][])] as [string, string][]
  return `${xmlHead}
<policyDefinitionResources xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0">
  <displayName>Symbiont</displayName>
  <description>Policies of the extension Symbiont</description>
  <resources>
    <stringTable>
${strings.map(([name, text]) => `      <string id="${name}">${escapeXml(text)}</string>`).join("\n")}
    </stringTable>
    <presentationTable>
${managedNames.filter((key) => managedKeys[key].type !== "boolean").map((key) => `      <presentation id="${key}">${presentation(key)}</presentation>`).join("\n")}
    </presentationTable>
  </resources>
</policyDefinitionResources>
`
}
