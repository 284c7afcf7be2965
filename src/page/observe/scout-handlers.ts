/**
 * Elements on which a framework or a script has noted what to do on a click: React's props, Vue's invokers, the delegated events of
 * Svelte, Solid and jQuery, d3's, the listeners of Preact and zone.js, an `onclick` property. Only the page's own world shows them, so this is
 * also sent there as text and uses nothing from outside itself. What was given to a bare addEventListener no script can see.
 *
 * @param name with a name, each element found is told by an event of that name, which leaves no trace in the document; without, they are returned
 */
export async function scoutHandlers(name?: string): Promise<Element[]> {
  type Bag = Record<string | symbol, unknown>
  const most = 5_000
  const found = new Set<Element>()
  const natively = /^(a|area|button|input|select|textarea|option|summary|label|iframe|html|body|script|style)$/
  const events = ["click", "mousedown", "pointerdown", "mouseup", "pointerup", "dblclick"]
  const inReact = ["onClick", "onMouseDown", "onMouseUp", "onPointerDown", "onPointerUp", "onDoubleClick"]
  const inVue = ["onClick", "onMousedown", "onPointerdown", "onMouseup", "onPointerup", "onDblclick"]
  const inPreact = events.flatMap((one) => [`${one}false`, `${one.charAt(0).toUpperCase()}${one.slice(1)}false`])
  const noted = new RegExp(`^(__|__on|\\$\\$|__zone_symbol__)(${events.join("|")})(false|true)?$`)
  const holds = (bag: unknown, names: readonly string[]): boolean => typeof bag === "object" && bag !== null && names.some((one) => Boolean((bag as Bag)[one]))

  /** Before its version 2 jQuery kept its notes in a place of its own, and left only a number with the element. */
  const jqueryData = (el: object, kept: unknown): unknown => {
    const jquery = (globalThis as unknown as Bag)["jQuery"] as { _data?: (el: object, name: string) => unknown } | undefined
    return typeof kept === "number" ? { events: jquery?._data?.(el, "events") } : kept
  }
  /** jQuery notes with an element its own handlers, and with a container those of what it contains. */
  const hearsInJquery = (el: ParentNode, data: unknown): boolean => {
    const kept = (data as { events?: Record<string, { selector?: string | null }[]> } | null)?.events
    const handlers = typeof kept === "object" ? events.flatMap((one) => [...kept[one] ?? []]) : []
    for (const { selector } of handlers) if (typeof selector === "string") try { el.querySelectorAll(selector).forEach(add) } catch { /* A selector of jQuery's own. */ }
    return handlers.some(({ selector }) => typeof selector !== "string")
  }
  /** d3 keeps what it was told in a list, and before its version 4 in a property an event. */
  const hearsInD3 = (list: unknown): boolean => Array.isArray(list) && list.some((one) => events.includes(String((one as Bag | null)?.["type"])))
  const acts = (el: Element): boolean => {
    const own = el as unknown as Bag
    if (hearsInD3(own["__on"])) return true
    if (own["onclick"] || own["onmousedown"] || own["onpointerdown"]) return true
    for (const key of Object.keys(el)) {
      if (noted.test(key) ? own[key] : /^__react(Props|EventHandlers)\$/.test(key) ? holds(own[key], inReact) : key === "_vei" ? holds(own[key], inVue) :
        key === "l" || key === "_listeners" ? holds(own[key], inPreact) : key.startsWith("jQuery") && hearsInJquery(el, jqueryData(el, own[key]))) return true
    }
    return Object.getOwnPropertySymbols(el).some(({ description }, at, keys) => {
      const bag = own[keys[at] as symbol]
      return description === "_vei" ? holds(bag, inVue) : description === "events" && holds(bag, events)
    })
  }
  /** A link that leads nowhere is one by its script alone. */
  const isPlain = (el: Element): boolean => !natively.test(el.localName) || (el.localName === "a" && !el.hasAttribute("href"))
  const add = (el: Element): void => { if (found.size < most && isPlain(el)) found.add(el) }

  let began = performance.now()
  const visit = async (root: Document | ShadowRoot): Promise<void> => {
    let at = 0
    for (const el of root.querySelectorAll("*")) {
      if (el.shadowRoot) await visit(el.shadowRoot)
      if (isPlain(el) && acts(el)) add(el)
      if (++at % 64 === 0 && performance.now() - began > 20) {
        await new Promise<void>((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { port1.close(); resolve() }; port2.postMessage(null) })
        began = performance.now()
      }
    }
  }
  try {
    await visit(document)
    for (const root of [document, document.body]) for (const key of Object.keys(root)) if (key.startsWith("jQuery")) hearsInJquery(root, jqueryData(root, (root as unknown as Bag)[key]))
    if (name !== undefined) for (const el of found) el.dispatchEvent(new CustomEvent(name, { composed: true }))
  } catch { /* A page can make anything here throw: then what was found before is all. */ }
  return name === undefined ? [...found] : []
}
