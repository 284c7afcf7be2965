import type { Finding } from "../../core/finding.ts"
import { type ObservedNode, type Observation, walk } from "../../core/observation.ts"
import { contactBlocks } from "../detectors/contact-blocks.ts"
import { originOf } from "./frame-origin.ts"
import { underRules } from "../policy/detect-under.ts"
import { isPublic } from "../context/publicity.ts"
import type { Vault } from "../vault.ts"

/** What a node adds to a card of a contact: its words, or a gap where something else stands. */
const lineOf = ({ ref, role, field, name }: ObservedNode): string => field !== undefined || (ref !== undefined && role !== "link" && !/cell|text|generic|listitem|heading/.test(role)) ? "" : name.replace(/\s+/g, " ").trim()

/**
 * Cards of contacts whose lines are elements of their own: a name, an address and a number that no label announces, above an e-mail
 * address. No line says by itself what it is; together they do. What they hold is known from then on, wherever it stands.
 */
export const learnContacts = ({ url, title, nodes }: Observation, vault: Vault): void => {
  const text = [...walk(nodes)].map(lineOf).join("\n")
  const context = { url, page: title }
  const found = contactBlocks(text, context)
  const known = found.filter((finding: Finding) => !isPublic(text, { ...finding, type: "ADDRESS" }, context, found))
  for (const { start, end, type } of underRules(known, vault.rules(), url)) {
    // Each line is a text of its own on the page.
    for (const line of text.slice(start, end).split("\n")) if (line !== "" && (type !== "ADDRESS" || /\p{N}/u.test(line))) vault.placeholder(line, type, originOf(url))
  }
}
