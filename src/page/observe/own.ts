const faces = new WeakMap<Node, Node>()
const crowded = new WeakMap<object, boolean>()

/** Asked dozens of times an element: a kind of node is judged once, since to look for two kinds among all that it descends from takes longer. */
const isCrowded = (node: Node): boolean => {
  const kind = Object.getPrototypeOf(node) as object | null
  if (kind === null) return false
  let is = crowded.get(kind)
  if (is === undefined) crowded.set(kind, is = node instanceof HTMLFormElement || node instanceof Document)
  return is
}

const faceOf = (node: Node): Node => {
  const kind: object = Object.getPrototypeOf(node)
  return new Proxy(Object.create(null) as Node, {
    get: (_, key) => {
      const value: unknown = Reflect.get(kind, key, node)
      return typeof value === "function" ? value.bind(node) : value
    },
    set: (_, key, value) => Reflect.set(kind, key, value, node)
  })
}

/**
 * A form's fields and a document's pictures and forms become its properties under their names, in front of its own: in
 * a form with a field called "children" `form.children` is that field, and with one called "parentNode" the way up ends in a circle.
 * This gives such a node's own properties and methods, whatever the page calls its parts. It is for reading alone: the browser's
 * functions, and comparisons, take the node itself.
 */
export const own = <T extends Node>(node: T): T => {
  if (!isCrowded(node)) return node
  const known = faces.get(node) ?? faceOf(node)
  faces.set(node, known)
  return known as T
}

/** The document of a node, and the document or shadow tree that it stands in, read the same way. */
export const documentOf = (node: Node): Document => own(own(node).ownerDocument ?? document)
export const rootOf = (node: Node): Document | ShadowRoot => own(own(node).getRootNode()) as Document | ShadowRoot

export const isShown = (el: Element): boolean => own(el).checkVisibility({ visibilityProperty: true, opacityProperty: true })
