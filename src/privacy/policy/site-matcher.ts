type Site = { protocol?: string | undefined; host: string; below: boolean; port?: string | undefined }

const defaultPorts: Record<string, string> = { "http:": "80", "https:": "443" }

const parse = (pattern: string): Site | undefined => {
  if (pattern === "*") return { host: "", below: true }
  const [, protocol, wildcard, host = "", port] = /^(https?:)?(?:\/\/)?(\*\.)?(\[[^\]]*\]|[^:]*)(?::(\d+))?$/i.exec(pattern) ?? []
  // The browser's own reading of a host, so that "MÜNCHEN.example" is the host that an address bar calls xn--….
  const address = `http://${host}/`
  return URL.canParse(address) ? { protocol: protocol?.toLowerCase(), host: bare(new URL(address).hostname), below: wildcard !== undefined, port } : undefined
}

/** A name with a dot at its end is the same host to the network. */
const bare = (hostname: string): string => hostname.replace(/\.$/, "")

const fits = ({ protocol, host, below, port }: Site, url: URL): boolean =>
  (protocol === undefined || protocol === url.protocol)
  && (port === undefined || port === (url.port || defaultPorts[url.protocol]))
  && (host === "" || bare(url.hostname) === host || (below && bare(url.hostname).endsWith(`.${host}`)))

/** What a site made (`blob:`), and its text as such, is that site's. */
const within = (address: string): string => address.replace(/^\s*(?:(?:blob|filesystem|view-source):)+/i, "")

/** Tells whether an address (or an origin) belongs to one of these sites. What is no web address belongs to none. */
export const siteMatcher = (patterns: readonly string[]): ((address: string) => boolean) => {
  const sites = patterns.flatMap(pattern => parse(pattern) ?? [])
  if (sites.length === 0) return () => false
  return address => {
    const inner = within(address)
    if (!URL.canParse(inner)) return false
    const url = new URL(inner)
    return (url.protocol === "http:" || url.protocol === "https:") && sites.some(site => fits(site, url))
  }
}
