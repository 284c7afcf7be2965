/** What is selected on the page, as the run says it: shown are the bytes of JSON, in which a quotation mark has a backslash before it. */
export const wordsOf = (selected: string): string => {
  try {
    // A selection that begins or ends within an escape is no JSON, and is taken as it stands.
    const words: unknown = JSON.parse(`"${selected.replace(/\n/g, "")}"`)
    return typeof words === "string" ? words : selected
  } catch { return selected }
}
