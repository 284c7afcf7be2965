import { managedKeys, managedNames, requiredKeys, strictest, type ManagedKey } from "../../protocol/managed-policy.ts"
import { examplePolicy, type KitOptions, type PolicyValues } from "./example-policy.ts"
import { extensionSettings } from "./extension-settings.ts"
import { macosProfile } from "./macos-profile.ts"
import { adml, admx } from "./windows-admx.ts"
import { registryFile } from "./windows-registry.ts"

/** What stands in the templates of this repository; `symbiont policy kit` puts in an organisation's own. */
export const kitExample: KitOptions = { id: "abcdefghijklmnopabcdefghijklmnop", updateUrl: "https://updates.example.com/symbiont/update.xml", version: "0.1.0", values: examplePolicy }

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
const typeNames = { boolean: "true or false", integer: "whole number", number: "number", string: "text", strings: "list of texts" } as const
const consequence = (key: ManagedKey): string => Object.entries(strictest[key]).map(([name, value]) => `\`${name}\` = \`${JSON.stringify(value)}\``).join(", ") || "it does not count"

/** Every key in one table. */
const keyTable = (): string => ["# Keys of the managed policy", "", "This page is written by `npx symbiont policy kit` from `src/protocol/managed-policy.ts`; change it there.", "",
  `Of these ${["policy_version", "policy_keys", ...requiredKeys].map((key) => `\`${key}\``).join(", ")} must be set. A value that can't be read counts as the last column says; without \`policy_keys\` so does each key that isn't there.`, "",
  "| Key | Type | Meaning | Example | Where it is wrong or lost |", "| --- | --- | --- | --- | --- |",
  ...managedNames.map((key) => `| \`${key}\` | ${typeNames[managedKeys[key].type]} | ${managedKeys[key].about} | ${managedKeys[key].example === "" ? "" : `\`${JSON.stringify(managedKeys[key].example)}\``} | ${consequence(key)} |`), ""].join("\n")

/** So that a value which a browser drops is missed: it says so of none. */
const naming = (values: PolicyValues): PolicyValues => {
  const given: unknown = values["policy_keys"]
  return { ...values, policy_keys: [...new Set([...(Array.isArray(given) ? given as unknown[] : []), ...Object.keys(values), "policy_keys"])] }
}

/** All files of the deployment kit, by their path in it. */
export const enterpriseKit = ({ values, ...rest }: KitOptions): Readonly<Record<string, string>> => filesOf({ ...rest, values: naming(values) })

const filesOf = (options: KitOptions): Readonly<Record<string, string>> => ({
  "keys.md": keyTable(),
  "policy.json": json(options.values),
  "chrome-extension-settings.json": json({ ExtensionSettings: extensionSettings(options, "chrome") }),
  "edge-extension-settings.json": json({ ExtensionSettings: extensionSettings(options, "edge") }),
  "linux/symbiont.json": json({ ExtensionSettings: extensionSettings(options, "chrome"), "3rdparty": { extensions: { [options.id]: options.values } } }),
  "windows/symbiont-chrome.reg": registryFile(options, "chrome"),
  "windows/symbiont-edge.reg": registryFile(options, "edge"),
  "windows/symbiont.admx": admx(options),
  "windows/en-US/symbiont.adml": adml(),
  "macos/symbiont.mobileconfig": macosProfile(options)
})
