import type { EntityType, Finding } from "../../core/finding.ts"
import { type ObservedNode, type Observation, walk } from "../../core/observation.ts"
import { labelType } from "../context/field-type.ts"
import { frameAddress, originOf } from "../screen/frame-origin.ts"
import { detectUnder } from "../policy/detect-under.ts"
import type { Vault } from "../vault.ts"

/** A piece of text that may be a part of a value: what a control holds, or a text that stands alone. */
type Piece = { node: ObservedNode; text: string; held: boolean }
type Run = { pieces: Piece[]; label: string; url: string; spelled?: boolean }
type Whole = { value: string; type: EntityType; pieces: Piece[]; url: string }

const group = /^(?:\p{N}{1,6}|[\p{L}\p{N}]|[\p{Lu}\p{N}]{2,6})$/u
/** Boxes that are no fields are read as one text with a space between any two. */
const spelled = /^[\p{L}\p{N}](?: [\p{L}\p{N}]){3,63}$/u
const separator = /^[^\p{L}\p{N}]{0,2}$/u
const written = /text|cell|generic|listitem|paragraph|strong|emphasis|code|definition|term/
const mostPieces = 64
const joints = ["", " ", "-"] as const
/** Keys of a pad and numbers of pages count on. */
const counting = (pieces: readonly Piece[]): boolean => pieces.length > 2 && pieces.every(({ text }, at) => at === 0 || Number(text) === Number(pieces[at - 1]?.text) + 1 || (text === "0" && pieces[at - 1]?.text === "9"))

/** Neighbours in reading order that may be parts of one value, each run with the words before it. */
const runsOf = ({ url, nodes }: Observation): Run[] => {
  const runs: Run[] = []
  let open: Run | undefined
  let label = ""
  const close = (): void => { if (open && open.pieces.length > 1 && !counting(open.pieces)) runs.push(open); open = undefined }
  const add = (piece: Piece, address: string, own: string): void => {
    if (open && (open.url !== address || open.pieces[0]?.held !== piece.held || open.pieces.length >= mostPieces)) close()
    open ??= { pieces: [], label: label === "" ? own : label, url: address }
    open.pieces.push(piece)
  }
  const visit = (list: readonly ObservedNode[], address: string): void => {
    for (const node of list) {
      const held = node.field !== undefined
      const text = (held ? node.value ?? "" : node.name).trim()
      const alone = held || (node.ref === undefined && written.test(node.role))
      if (alone && spelled.test(text)) {
        close()
        const pieces = text.split(" ").map((one) => ({ node, text: one, held }))
        if (!counting(pieces)) runs.push({ pieces, label: label === "" && held ? node.name : label, url: address, spelled: true })
      } else if (alone && group.test(text)) add({ node, text, held }, address, held ? node.name : "")
      else if (!(text === "" || separator.test(text)) || node.secret) { close(); label = held ? "" : text.slice(0, 60) }
      if (node.children) visit(node.children, frameAddress(node, address))
    }
  }
  visit(nodes, url)
  close()
  return runs
}

/** The values that a run makes when its pieces are read together: each covers two of them or more, and no half of one. */
const wholesOf = ({ pieces, label, url, spelled: wholly }: Run, vault: Vault): Whole[] => {
  const asked = labelType(label)
  for (const joint of joints) {
    const text = pieces.map(piece => piece.text).join(joint)
    const starts: number[] = []
    for (let at = 0, i = 0; i < pieces.length; i += 1) { starts.push(at); at += (pieces[i]?.text.length ?? 0) + joint.length }
    const found: Pick<Finding, "start" | "end" | "type">[] = [...detectUnder(text, { url }, vault.rules()), ...(asked ? detectUnder(text, { url, field: { label } }, vault.rules()) : []),
      ...vault.matches(text).map(({ start, end, entry }) => ({ start, end, type: entry.type }))]
    const wholes = found.flatMap(({ start, end, type }): Whole[] => {
      const from = starts.indexOf(start)
      const to = starts.findIndex((at, i) => at + (pieces[i]?.text.length ?? 0) === end)
      // One text can't be replaced in part here.
      if (wholly && (from > 0 || to < pieces.length - 1)) return []
      return from >= 0 && to > from ? [{ value: text.slice(start, end), type, pieces: pieces.slice(from, to + 1), url }] : []
    })
    if (wholes.length > 0) return wholes
  }
  return []
}

/** E-mail addresses whose "@" stands at the edge of a text, with what stands beside it. */
const mailsOf = ({ url, nodes }: Observation, vault: Vault): Whole[] => {
  const texts = [...walk(nodes)].flatMap(node => (node.role === "text" || node.field ? [{ node, text: (node.field ? node.value ?? "" : node.name).trim(), held: node.field !== undefined }] : []))
  return texts.flatMap(({ text }, at): Whole[] => {
    if (!/^@|@$/.test(text)) return []
    const pieces = texts.slice(text.startsWith("@") ? Math.max(0, at - 1) : at, text.endsWith("@") ? at + 2 : at + 1)
    const value = pieces.map(piece => piece.text).join("")
    return pieces.length > 1 && detectUnder(value, { url }, vault.rules()).some(({ type, start, end }) => type === "EMAIL" && start === 0 && end === value.length) ? [{ value, type: "EMAIL", pieces, url }] : []
  })
}

/**
 * Values that are spread over neighbours: a card number in four boxes, a code with one digit a line. No piece says by itself
 * what it is a part of. Gives the observation with the whole value in the place of each piece, so that each is
 * replaced like the whole; pieces that were replaced one by one would tell which of them are the same.
 */
export const joinSplitValues = (observation: Observation, vault: Vault): Observation => {
  const wholes = new Map<ObservedNode, string>()
  for (const { value, type, pieces, url } of [...runsOf(observation).flatMap(run => wholesOf(run, vault)), ...mailsOf(observation, vault)]) {
    vault.placeholder(value, type, originOf(url))
    for (const { node } of pieces) wholes.set(node, value)
  }
  if (wholes.size === 0) return observation
  const rewrite = (node: ObservedNode): ObservedNode => {
    const whole = wholes.get(node)
    const children = node.children ? { children: node.children.map(rewrite) } : {}
    return whole === undefined ? { ...node, ...children } : node.field ? { ...node, value: whole, ...children } : { ...node, name: whole, ...children }
  }
  return { ...observation, nodes: observation.nodes.map(rewrite) }
}
