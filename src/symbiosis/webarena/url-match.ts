/** An address as the benchmark takes it apart: host and path without a last slash, and the query's values by name, empty ones left out. */
const parts = (address: string): { base: string; query: Map<string, string[]> } => {
  const [, host = "", path = "", search = ""] = /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? []
  const query = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(search)) if (value !== "") query.set(name, [...query.get(name) ?? [], value])
  return { base: `${host}${path}`.replace(/\/+$/, ""), query }
}

/**
 * The benchmark's `url_match` under its only rule, "GOLD in PRED": one of the reference addresses (parted by " |OR| ") is contained in the
 * final one, and of each query name that any reference has one of the references' values is there.
 */
export const urlMatch = (reference: string, address: string): boolean => {
  const final = parts(address.replace(/\/+$/, ""))
  const golden = reference.split(" |OR| ").map((one) => parts(one.replace(/\/+$/, "")))
  const wanted = new Map<string, string[]>()
  for (const { query } of golden) for (const [name, values] of query) wanted.set(name, [...wanted.get(name) ?? [], ...values])
  return golden.some(({ base }) => final.base.includes(base)) && [...wanted].every(([name, values]) => values.some((value) => final.query.get(name)?.includes(value)))
}
