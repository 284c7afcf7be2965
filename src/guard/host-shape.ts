import { getDomain, getDomainWithoutSuffix } from "tldts"

const options = { allowPrivateDomains: true }
const octets = (host: string): number[] | undefined => { const parts = host.split("."); return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part)) ? parts.map(Number) : undefined }

/** A host that is a number; the parser has already turned decimal, octal and hexadecimal spellings into dots. */
export const isNumeric = ({ hostname }: URL): boolean => octets(hostname) !== undefined || hostname.startsWith("[")
/** A host inside the user's own machine or network: routers, metadata services, development servers. */
export const isPrivateHost = ({ hostname }: URL): boolean => {
  const [a = -1, b = -1] = octets(hostname) ?? []
  if (a >= 0) return a === 0 || a === 10 || a === 127 || (a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 100 && b >= 64 && b < 128)
  return /^\[(?:::1|::|f[cd]|fe[89ab]|::ffff:)/i.test(hostname) || /(?:^|\.)(?:localhost|local|internal|lan|home|intranet)$/i.test(hostname) || !/[.:[]/.test(hostname)
}
/** The address was written so that a reader doesn't see the number in it. */
export const hidesNumber = (written: string, url: URL): boolean => octets(url.hostname) !== undefined && !written.includes(url.hostname)

/** Letters and figures that look alike, made one. */
const skeleton = (name: string): string => name.replace(/rn/g, "m").replace(/vv/g, "w").replace(/[1i|]/g, "l").replace(/0/g, "o").replace(/5/g, "s").replace(/3/g, "e").replace(/[-.]/g, "")
const oneApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false
  let at = 0
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at += 1
  const rest = (text: string, skip: number): string => text.slice(at + skip)
  return rest(a, 1) === rest(b, 1) || rest(a, 0) === rest(b, 1) || rest(a, 1) === rest(b, 0) || (rest(a, 2) === rest(b, 2) && a[at] === b[at + 1] && a[at + 1] === b[at])
}

/** How a host passes for another one, if it does: by letters of other alphabets, by the look of its letters, or by holding the other's name. */
export const mimicry = (url: URL, known: string): "letters" | "look" | "name" | undefined => {
  const [domain, other] = [getDomain(url.hostname, options), getDomain(known, options)]
  const [brand, own] = [getDomainWithoutSuffix(url.hostname, options) ?? "", getDomainWithoutSuffix(known, options) ?? ""]
  if (url.hostname.split(".").some(label => label.startsWith("xn--"))) return domain === other ? undefined : "letters"
  if (domain === null || other === null || domain === other) return undefined
  if ((skeleton(brand) === skeleton(own) && brand !== own) || oneApart(brand, own)) return "look"
  if (`.${url.hostname}`.includes(`.${known}.`) || `.${url.hostname}`.includes(`.${other}.`)) return "look"
  return own.length >= 5 && url.hostname.split(".").some(label => label.split("-").includes(own) || skeleton(label).includes(skeleton(own))) ? "name" : undefined
}
