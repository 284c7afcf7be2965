/** The way out of the device: the egress door of the privacy room, or a test's stand-in. */
export type Door = (url: string | URL | Request, init?: RequestInit) => Promise<Response>

export type Watch = { sentBytes: number; stalled: boolean }

/**
 * Wraps the door for one exchange: counts the bytes of the request's body, and calls `onStall` when nothing has come back for
 * `stallMs`. An endpoint that has accepted a request and then falls silent would else hold a run for ever.
 */
export const watchDoor = (door: Door, stallMs: number, onStall: () => void): { door: Door; watch: Watch; end: () => void } => {
  const watch: Watch = { sentBytes: 0, stalled: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = () => clearTimeout(timer)
  const touch = () => {
    end()
    timer = setTimeout(() => { watch.stalled = true; onStall() }, stallMs)
  }
  const watched: Door = async (url, init) => {
    watch.sentBytes += typeof init?.body === "string" ? new TextEncoder().encode(init.body).length : 0
    touch()
    const response = await door(url, init)
    touch()
    if (!response.body) return response
    const body = response.body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) { touch(); controller.enqueue(chunk) },
      flush: end
    }))
    return new Response(body, { status: response.status, statusText: response.statusText, headers: response.headers })
  }
  return { door: watched, watch, end }
}
