import { useEffect, useId, useState } from "react"
import type { Route } from "../core/step.ts"
import { Icon, type IconName } from "./icon.tsx"
import { strings } from "./strings.ts"

const icons: Record<Route["to"], IconName> = { local: "device", cloud: "cloud", refuse: "refuse" }

/** Where a step was decided. The reason shows on hover, focus and tap, and goes with Escape (WCAG 1.4.13). */
export function RouteBadge({ route }: { route: Route }) {
  const tip = useId()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return undefined
    const onKeyDown = ({ key }: KeyboardEvent): void => { if (key === "Escape") setOpen(false) }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [open])
  return (
    <span className="badge-place" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button type="button" className={`badge is-${route.to}`} aria-describedby={tip} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}>
        <Icon name={icons[route.to]} />{strings.routes[route.to]}
      </button>
      <span id={tip} role="tooltip" className="tip" data-open={open}>{route.why || strings.routes.why[route.to]}</span>
    </span>
  )
}
