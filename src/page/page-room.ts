import type { Action } from "../core/action.ts"
import type { Observation } from "../core/observation.ts"
import type { Outcome } from "../core/outcome.ts"
import { act, type Grants } from "./act/act.ts"
import type { Spot } from "./act/hit.ts"
import { openSpot } from "./act/target.ts"
import { type Watch, watch } from "./act/watch.ts"
import type { OpenShadow } from "./observe/flat-tree.ts"
import { observe, type ObserveOptions } from "./observe/observe.ts"
import type { PageHost } from "./observe/page-host.ts"
import { RefBook } from "./observe/ref-book.ts"
import { createPictureLook, type PictureLook } from "./picture/picture-look.ts"
import { own } from "./observe/own.ts"

export type { GrantedFile, Grants } from "./act/act.ts"
export type { ObserveOptions } from "./observe/observe.ts"

/** One document, seen and acted on as a person would. Frames inside it have rooms of their own. */
export interface PageRoom {
  /** What a person could see, within `budget` tokens. Never throws for what a page contains. */
  observe(options?: ObserveOptions): Promise<Observation>
  /** Runs one action on this document and says what it did. Verbs of tabs and of the conversation are `unsupported` here. */
  act(action: Action, grants?: Grants): Promise<Outcome>
  /** For pictures that show nothing private. */
  readonly picture: PictureLook
  /** The element that a ref names in this document, for the host that joins frames. */
  element(ref: string): Element | null
  /** Where input from outside the page would reach an element now; null where something else would be hit. */
  spot(el: Element, share?: Spot): Spot | null
  /** Watches what input from outside the page changes, for a host that has such. */
  watch(ref?: string): Watch
}

type Given = {
  document: Document
  window: Window & typeof globalThis
  /** Opens closed shadow roots, where the host has a way to. */
  openShadow?: OpenShadow
  /** Elements that act without saying so: a room in the page's own world scouts for them, another one hears of them. */
  handled: PageHost["handled"]
  /** For a room whose views are asked for with `since`. */
  deltaOf?: PageHost["deltaOf"]
}

export function createPageRoom(given: Given): PageRoom {
  const host: PageHost = { ...given, document: own(given.document), node: given.document, refs: new RefBook(), prefix: "a" }
  return {
    observe: (options) => observe(host, options),
    act: (action, grants) => act(host, action, grants),
    picture: createPictureLook(host),
    element: (ref) => host.refs.element(ref),
    spot: (el, share) => openSpot(host, el as HTMLElement, share),
    watch: (ref) => watch(host, ref === undefined ? null : host.refs.element(ref))
  }
}
