import { useEffect, useState } from "react"
import { language } from "../../language/language.ts"

const two = (value: number): string => new Intl.NumberFormat(language(), { minimumIntegerDigits: 2, useGrouping: false }).format(value)
/** Hours, minutes and seconds as a clock shows them. */
export const clockOf = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  return [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":")
}

/** Time left until a moment. Not read out each second: `role="timer"` is silent unless it is asked. */
export function Countdown({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(beat)
  }, [])
  return <span role="timer" dir="ltr">{clockOf(until - now)}</span>
}
