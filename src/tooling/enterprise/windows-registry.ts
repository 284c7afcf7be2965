import { extensionSettings } from "./extension-settings.ts"
import type { KitOptions } from "./example-policy.ts"

export const roots = { chrome: "Software\\Policies\\Google\\Chrome", edge: "Software\\Policies\\Microsoft\\Edge" } as const
export type WindowsBrowser = keyof typeof roots

const quoted = (text: string): string => `"${text.replace(/\\/g, "\\\\").replace(/"/g, "\\\"")}"`
const dword = (value: number): string => `dword:${value.toString(16).padStart(8, "0")}`

/** Lists are keys of their own, with values named 1, 2, 3 and so on. A number with a fraction is text: the browser reads it by its schema. */
const lines = (key: string, values: KitOptions["values"]): string[] => {
  const [own, lists] = [[] as string[], [] as string[]]
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) lists.push("", `[${key}\\${name}]`, ...value.map((item, index) => `"${index + 1}"=${quoted(String(item))}`))
    else own.push(`${quoted(name)}=${typeof value === "boolean" ? dword(Number(value)) : typeof value === "number" && Number.isInteger(value) ? dword(value) : quoted(String(value))}`)
  }
  return [`[${key}]`, ...own, ...lists]
}

/** A file for `reg import`. */
export const registryFile = (options: KitOptions, browser: WindowsBrowser): string => {
  const root = `HKEY_LOCAL_MACHINE\\${roots[browser]}`
  return ["Windows Registry Editor Version 5.00", "", `[${root}]`, `"ExtensionSettings"=${quoted(JSON.stringify(extensionSettings(options, browser)))}`, "",
    ...lines(`${root}\\3rdparty\\extensions\\${options.id}\\policy`, options.values), ""].join("\r\n")
}
