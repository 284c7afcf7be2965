import type { Observation, ObservationDelta } from "../../core/observation.ts"
import type { Outcome } from "../../core/outcome.ts"
import type { OpenShadow } from "./flat-tree.ts"
import type { RefBook } from "./ref-book.ts"

/** The document that the room stands in. */
export type PageHost = {
  /** Read through `own`, whatever the page calls its parts. */
  document: Document
  /** The same for the browser's own functions, which take nothing else. */
  node: Document
  window: Window & typeof globalThis
  /** Opens closed shadow roots; only an extension can. */
  openShadow?: OpenShadow | undefined
  /** Elements with which the page has noted what to do on a click. */
  handled: () => ReadonlySet<Element> | Promise<ReadonlySet<Element>>
  /** Tells what changed between two views. */
  deltaOf?: ((before: Observation, after: Observation) => ObservationDelta | undefined) | undefined
  refs: RefBook
  /** Begins every ref of this document. */
  prefix: string
  /** What had the focus when the last view was given: keys without a ref are judged by it. */
  focused?: Element | null | undefined
  /** While an act is under way that is to be done only as it was judged: why it must not be done any more, if so. */
  objection?: (() => Promise<Outcome | undefined>) | undefined
  /** The view that was given last. */
  last?: Observation | undefined
}
