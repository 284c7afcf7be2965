import "./without-eval.ts"

type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): unknown }

/** Only files of the package and what our own libraries make of them may run as a script or a worker. */
export const ownScript = (url: string, base: string): string => {
  const [to, own] = [new URL(url, base), new URL(base)]
  const from = to.protocol === "blob:" && URL.canParse(to.pathname) ? new URL(to.pathname) : to
  if (from.protocol === own.protocol && from.host === own.host) return to.href
  throw new TypeError("Only scripts of this package may run.")
}

/**
 * The pages' security policy demands trusted types, so no text becomes markup or code. What is left is the address of a worker or of a
 * further piece of the package, which this checks. Import it first in each page.
 */
const { trustedTypes, location } = globalThis as { trustedTypes?: Factory; location: { href: string } }
trustedTypes?.createPolicy("default", { createScriptURL: (url) => ownScript(url, location.href) })
