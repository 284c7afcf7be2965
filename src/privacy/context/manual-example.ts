const stand = /^<?[{[$]*(?:(?:your|my|the|some)[-_. ]?)?(?:db[-_]?)?(?:user(?:name)?|usr|login|name|email|e-?mail|mail|address|you|me|someone|somebody|nobody|pass(?:word|wd|phrase)?|pwd|pw|secret|token|api[-_]?key|key|foo|bar|x{3,}|\.{3}|\*+)[}\]]*>?$/i
const exampleHost = /^(?:[\w-]+\.)?(?:example\.(?:com|org|net|edu)|domain\.(?:com|tld)|(?:your|my)?-?(?:domain|company|site)\.(?:com|tld|org|net)|host|[\w-]+\.(?:example|invalid|test))$/i

/** Whether a word is how manuals write what one must put in its place: "user", "<password>", "your-token". */
export const standsForAnother = (word: string): boolean => stand.test(word)
/** The same of an address: "user@example.com", "you@domain.com". */
export const isExampleAddress = (address: string): boolean => {
  const [local = "", host = ""] = address.split("@")
  return stand.test(local) && exampleHost.test(host)
}
