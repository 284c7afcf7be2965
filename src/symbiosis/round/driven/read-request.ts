/** What a cloud model's user message shows, as far as a scripted one needs it: the task and the page, placeholders and all, and what earlier runs teach. */
export type Shown = { task: string; page: string; earlier: string[]; /** Other right actions may be named too. */ ranked: boolean }

/** Reads the message that `cloudTurn` makes; nothing where it has another form. */
export const readRequest = (message: string): Shown | undefined => {
  const lines = message.split("\n")
  const [task, page] = [lines.indexOf("TASK"), lines.indexOf("THE PAGE NOW")]
  const fence = lines[page + 1]
  if (task < 0 || page < 0 || fence === undefined) return undefined
  const end = lines.indexOf(fence, page + 2)
  if (end < 0) return undefined
  // Between the task and the page, under the same mark as the page.
  const taught = lines.findIndex((line, at) => at < page && line.startsWith("WHAT EARLIER RUNS TEACH") && lines[at + 1] === fence)
  return {
    task: lines.slice(task + 1, lines.indexOf("", task)).join("\n"), page: lines.slice(page + 2, end).join("\n"),
    earlier: taught < 0 ? [] : lines.slice(taught + 2, lines.indexOf(fence, taught + 2)), ranked: lines.slice(end).some((line) => line.includes('"alternatives"'))
  }
}
