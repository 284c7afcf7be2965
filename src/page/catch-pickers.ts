/** As long as an upload may take to find its field. */
export const pickerMs = 4_000

/**
 * For so many milliseconds, a file field that a page makes on a click and asks for files at once is put into the document, unseen, instead of
 * opening the browser's window, which a click made by script may not open anyway. Runs in the page's own world, as a function without surroundings.
 */
export function catchPickers(ms: number): void {
  const kind = HTMLInputElement.prototype
  const { click, showPicker } = kind
  const caught: HTMLInputElement[] = []
  const instead = (open: () => void) => function (this: HTMLInputElement): void {
    if (this.type !== "file" || this.isConnected) return open.call(this)
    this.hidden = true
    caught.push(this)
    document.documentElement.append(this)
  }
  kind.click = instead(click)
  kind.showPicker = instead(showPicker)
  setTimeout(() => {
    kind.click = click
    kind.showPicker = showPicker
    for (const field of caught) field.remove()
  }, ms)
}
