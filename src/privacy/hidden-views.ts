/**
 * Other readings of a text in which a value would show that hides in the first: `from`/`to` is the part of the text that
 * is read otherwise, and a finding in `text` between `start` and `end` covers what `place` says.
 */
export type View = { text: string; place(start: number, end: number): { start: number; end: number } | undefined; source: string }

const row = /(?<!\S)\S(?:([ \t\n|]{1,2})\S)(?:\1\S){2,40}(?!\S)/g
const counting = (chars: string): boolean => /^\d+$/.test(chars) && [...chars].every((char, index) => index === 0 || Number(char) === (Number(chars[index - 1]) + 1) % 10)

/** One character a box: "5 1 7 8", or each on a line of its own. */
const joinedRows = (text: string): View[] => {
  const rows = [...text.matchAll(row)].filter(([whole]) => /\d|@/.test(whole) && !counting(whole.replace(/[\s|]/g, "")))
  if (rows.length === 0) return []
  const at: number[] = []
  let joined = ""
  const inRow: boolean[] = []
  const copy = (from: number, to: number, dense: boolean): void => {
    for (let i = from; i < to; i += 1) if (!dense || !/[\s|]/.test(text[i] ?? "")) { joined += text[i] ?? ""; at.push(i); inRow.push(dense) }
  }
  let from = 0
  for (const match of rows) {
    copy(from, match.index, false)
    from = match.index + match[0].length
    copy(match.index, from, true)
  }
  copy(from, text.length, false)
  return [{ text: joined, source: "row", place: (start, end) => inRow.slice(start, end).some(Boolean) ? { start: at[start] ?? 0, end: (at[end - 1] ?? text.length - 1) + 1 } : undefined }]
}

const chunk = /(?<![\w+/=-])(?=[\w+/-]*[a-z\d])[A-Za-z\d+/_-]{12,4000}={0,2}(?![\w+/=-])/g
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\r\n\t]+$/u
const decode = (token: string): string | undefined => {
  if (token.replace(/=+$/, "").length % 4 === 1) return undefined
  try {
    const bytes = Uint8Array.from(atob(token.replace(/-/g, "+").replace(/_/g, "/")), char => char.charCodeAt(0))
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return printable.test(text) ? text : undefined
  } catch { return undefined }
}

/** Base64 that holds readable text: a finding in it covers the whole chunk. */
const decodedChunks = (text: string): View[] => [...text.matchAll(chunk)].slice(0, 200).flatMap(match => {
  const decoded = /[A-Z]/.test(match[0]) ? decode(match[0]) : undefined
  return decoded === undefined ? [] : [{ text: decoded, source: "base64", place: () => ({ start: match.index, end: match.index + match[0].length }) }]
})

export const hiddenViews = (text: string): View[] => text.length < 7 ? [] : [...joinedRows(text), ...decodedChunks(text)]
