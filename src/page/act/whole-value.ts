/** How a field that takes whole values wants them, for the model that wrote another form. */
export const formats: Readonly<Record<string, string>> = {
  date: "YYYY-MM-DD", time: "HH:MM", month: "YYYY-MM", week: "YYYY-Www", "datetime-local": "YYYY-MM-DDTHH:MM", color: "#rrggbb", number: "a plain number", range: "a plain number"
}

const two = (part: number | string | undefined): string => String(part ?? "").padStart(2, "0")

/** Dates, times and numbers as people and models write them, in the form that the field's type wants. */
export function wholeValue(type: string, text: string): string {
  const trimmed = text.trim()
  switch (type) {
    case "number":
    case "range": return trimmed.replace(/[\s\u00a0'’]/g, "").replace(/^(-?\d{1,3}(?:,\d{3})+)(\.\d+)?$/, (_, whole: string, rest = "") => whole.replaceAll(",", "") + rest).replace(/^(-?\d+),(\d+)$/, "$1.$2")
    case "date": return dateOf(trimmed) ?? trimmed
    case "time": return timeOf(trimmed) ?? trimmed
    case "datetime-local": return momentOf(trimmed) ?? trimmed
    case "month": return monthOf(trimmed) ?? trimmed
    case "week": return weekOf(trimmed) ?? trimmed
    case "color": return colourOf(trimmed) ?? trimmed
    default: return trimmed
  }
}

function dateOf(text: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  if (dotted) return `${dotted[3]}-${two(dotted[2])}-${two(dotted[1])}`
  const parsed = new Date(`${text.replace(/(\d)(st|nd|rd|th)\b/i, "$1")} 12:00`)
  return Number.isNaN(parsed.getTime()) ? null : `${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}-${two(parsed.getDate())}`
}

function timeOf(text: string): string | null {
  const clock = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?)?$/i.exec(text)
  if (!clock || (clock[2] === undefined && clock[3] === undefined)) return null
  const hour = clock[3] ? Number(clock[1]) % 12 + (clock[3].toLowerCase() === "p" ? 12 : 0) : Number(clock[1])
  return `${two(hour)}:${clock[2] ?? "00"}`
}

function momentOf(text: string): string | null {
  const parts = /^(.*\d)[T,]?\s*(?:at\s+)?\b(\d{1,2}(?::\d{2}){1,2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)$/i.exec(text)
  const day = parts ? dateOf((parts[1] ?? "").replace(/[,\s]+$/, "").trim()) : null
  const time = parts ? timeOf((parts[2] ?? "").trim()) : null
  return day && time ? `${day}T${time}` : null
}

function monthOf(text: string): string | null {
  if (/^\d{4}-\d{2}$/.test(text)) return text
  const turned = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (turned) return `${turned[2]}-${two(turned[1])}`
  const parsed = new Date(`1 ${text} 12:00`)
  return Number.isNaN(parsed.getTime()) ? dateOf(text)?.slice(0, 7) ?? null : `${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}`
}

function weekOf(text: string): string | null {
  const iso = /^(\d{4})-?W(\d{1,2})$/i.exec(text)
  if (iso) return `${iso[1]}-W${two(iso[2])}`
  const said = /^week\s+(\d{1,2})\D+(\d{4})$/i.exec(text)
  return said ? `${said[2]}-W${two(said[1])}` : null
}

function colourOf(text: string): string | null {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1]?.toLowerCase()
  if (!hex) return null
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex}`
}
