export type Release = {
  /** Id of the extension, 32 letters. */
  id: string
  version: string
  /** Where the crx will lie. */
  url: string
  /** Of the crx, in hex. */
  sha256: string
  bytes: number
  minimumChrome: string | undefined
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** What browsers that install by policy ask for updates: `update_url` of `ExtensionSettings` points at it. */
export const updateManifest = ({ id, version, url, sha256, bytes, minimumChrome }: Release): string => [
  `<?xml version="1.0" encoding="UTF-8"?>`,
  `<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">`,
  `  <app appid="${escaped(id)}">`,
  `    <updatecheck codebase="${escaped(url)}" version="${escaped(version)}"${minimumChrome === undefined ? "" : ` prodversionmin="${escaped(minimumChrome)}"`} hash_sha256="${escaped(sha256)}" size="${bytes}"/>`,
  `  </app>`,
  `</gupdate>`, ""
].join("\n")
