import { useEffect, useState } from "react"

/** Milliseconds since a moment, counted in whole seconds: proof that something slow is still going on. */
export function useElapsed(since: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, now - since)
}
