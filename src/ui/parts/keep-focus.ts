const reachable = "a[href], button:not(:disabled), input:not(:disabled, [hidden]), textarea:not(:disabled), summary, [tabindex='0']"
const reachableIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>(reachable)]

/**
 * The focus never falls into nothing: when what had it goes away (a removed entry, a button that became another), what now stands in its
 * place gets it; where the whole view is another one, the name of that view. Whoever leads it elsewhere by purpose does so in the same
 * breath (a layout effect) or later. The function given back ends it.
 */
export function keepFocus(root: HTMLElement): () => void {
  let had: HTMLElement | undefined
  /** The parts that it stood in, innermost first, and how many could be reached in each before it. */
  let places: { part: Element; at: number }[] = []
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return
    had = target
    places = []
    for (let part = target.parentElement; part && part !== root; part = part.parentElement) places.push({ part, at: Math.max(0, reachableIn(part).indexOf(target)) })
  }
  const lead = (): void => {
    if (!had || had.isConnected || document.activeElement !== document.body) return
    const place = places.find(({ part }) => part.isConnected && !part.matches(".panel") && reachableIn(part).length > 0)
    const next = place ? reachableIn(place.part) : []
    const found = place ? next[Math.min(place.at, next.length - 1)] : root.querySelector<HTMLElement>("[aria-current=page]")
    had = undefined
    found?.focus({ preventScroll: true })
  }
  /** A key that is still held presses nothing: what now has the focus is not what it was pressed for (the next entry's Remove). */
  const ignoreHeld = (event: KeyboardEvent): void => { if (event.repeat && event.key === "Enter" && event.target instanceof HTMLButtonElement) event.preventDefault() }
  root.addEventListener("focusin", remember)
  document.addEventListener("keydown", ignoreHeld, true)
  // Dialogs hang beside the root, and give the focus back when they go.
  const changes = new MutationObserver(lead)
  changes.observe(document.body, { childList: true, subtree: true })
  return () => { changes.disconnect(); document.removeEventListener("keydown", ignoreHeld, true); root.removeEventListener("focusin", remember) }
}
