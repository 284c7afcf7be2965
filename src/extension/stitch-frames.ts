import { type ObservedNode, type Observation, walk } from "../core/observation.ts"
import { originOf } from "../privacy/screen/frame-origin.ts"

/** One frame's observation with its place; `holders` are the positions of the frames that its iframe nodes show, by ref. */
export type FrameView = { readonly path: readonly number[]; readonly observation: Observation; readonly holders: ReadonlyMap<string, number> }

const frameRoles = new Set(["iframe", "frame"])
export const frameNodes = (observation: Observation): ObservedNode[] => [...walk(observation.nodes)].filter(({ role }) => frameRoles.has(role))

const isChild = (path: readonly number[], of: readonly number[]): boolean => path.length === of.length + 1 && of.every((step, i) => path[i] === step)

/** A frame of another site says whose it is: what a person types there goes to that site, not to the one in the address bar. */
const frameHref = ({ observation }: FrameView, around: FrameView): { href?: string } => {
  const origin = originOf(observation.url)
  return origin.startsWith("http") && origin !== originOf(around.observation.url) ? { href: `${origin}/` } : {}
}

/**
 * Joins the frames' observations into one: a child's nodes go under the node of the iframe that shows it. A child that has no
 * such node is hidden from the person too and is left out, unless it sits in a shadow tree and can't be placed: then it
 * goes to the first iframe node without content, or to the end.
 */
export const stitchFrames = (views: readonly FrameView[]): Observation | undefined => {
  const top = views.find(({ path }) => path.length === 0)
  if (!top) return undefined
  const used: FrameView[] = []
  const join = (view: FrameView): ObservedNode[] => {
    used.push(view)
    const children = views.filter(({ path }) => isChild(path, view.path))
    const lost = children.filter(({ path }) => path.at(-1) === -1)
    const filled = (node: ObservedNode): ObservedNode => {
      if (!frameRoles.has(node.role)) return node.children ? { ...node, children: node.children.map(filled) } : node
      const position = node.ref === undefined ? -1 : view.holders.get(node.ref) ?? -1
      const child = position === -1 ? lost.shift() : children.find(({ path }) => path.at(-1) === position)
      return child ? { ...node, ...frameHref(child, view), children: join(child) } : node
    }
    const nodes = view.observation.nodes.map(filled)
    return [...nodes, ...lost.map((child) => ({ role: "iframe", name: child.observation.title, ...frameHref(child, view), children: join(child) }))]
  }
  const nodes = join(top)
  const sum = (pick: (observation: Observation) => number): number => used.reduce((total, { observation }) => total + pick(observation), 0)
  return {
    ...top.observation, nodes, ms: Math.round(sum(({ ms }) => ms) * 10) / 10,
    counts: { elements: sum(({ counts }) => counts.elements), controls: sum(({ counts }) => counts.controls), omitted: sum(({ counts }) => counts.omitted) }
  }
}
