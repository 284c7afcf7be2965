/** A host that may be entered: names, numbers and addresses in brackets, with all below it or without. */
const host = /^(?:(?:\*\.[a-z0-9_-]+\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d+)?$/

/** A site as a person writes or pastes it: an origin where its scheme is told, else the bare host, which stands for both schemes. Nothing where it is no site. */
export const readSite = (text: string): string | undefined => {
  const typed = text.trim()
  const hasScheme = /^https?:\/\//i.test(typed)
  const address = hasScheme ? typed : `https://${typed}`
  if ((!hasScheme && typed.includes("://")) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.username !== "" || url.password !== "" || !host.test(url.host)) return undefined
  return hasScheme ? url.origin : url.host
}
