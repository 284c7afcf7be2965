import { own } from "./observe/own.ts"

/** What is drawn over a page: a frame round the element that is about to be used, and who is working. */
export type Highlight = { show(el: Element): void; hide(): void }

const colour = "#0f6e64"
const gap = 3

/**
 * A quiet mark for the person who watches. It decides nothing: the page could imitate or cover it. It stands in a closed shadow
 * root, lets every click through, is never there while the page is observed, and goes before the outcome of an act is told.
 */
export function createHighlight(page: Document): Highlight {
  const document = own(page)
  let host: HTMLElement | undefined
  const hide = (): void => { host?.remove(); host = undefined }
  return {
    hide,
    show(el) {
      hide()
      const { width, height } = el.getBoundingClientRect()
      if (document.documentElement.localName !== "html" || width === 0 || height === 0) return
      const own = styled(document, { all: "initial", position: "fixed", inset: "0", "pointer-events": "none", "z-index": "2147483647" })
      own.setAttribute("aria-hidden", "true")
      const frame = styled(document, { position: "fixed", "box-sizing": "border-box", border: `2px solid ${colour}`, "border-radius": "6px", "box-shadow": `0 0 0 3px ${colour}40` })
      const mark = styled(document, { position: "fixed", right: "12px", bottom: "12px", padding: "4px 10px", "border-radius": "12px", background: colour, color: "#fff", font: "600 12px/1.4 system-ui, sans-serif" })
      mark.textContent = "Symbiont"
      own.attachShadow({ mode: "closed" }).append(frame, mark)
      host = own
      document.documentElement.append(own)
      // The act may scroll the element into view: the frame goes with it.
      const follow = (): void => {
        if (host !== own) return
        const at = el.getBoundingClientRect()
        place(frame, { left: `${at.left - gap}px`, top: `${at.top - gap}px`, width: `${at.width + 2 * gap}px`, height: `${at.height + 2 * gap}px` })
        document.defaultView?.requestAnimationFrame(follow)
      }
      follow()
    }
  }
}

/** By property, not by attribute: a page's policy may forbid style attributes. */
function place(el: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) el.style.setProperty(name, value, "important")
}
function styled(document: Document, styles: Readonly<Record<string, string>>): HTMLElement {
  const el = document.createElement("div")
  place(el, styles)
  return el
}
