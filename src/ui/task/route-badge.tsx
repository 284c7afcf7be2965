import { Tooltip } from "@base-ui/react/tooltip"
import { useId, useState } from "react"
import type { Route } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { Icon, type IconName } from "../parts/icon.tsx"

const icons: Record<Route["to"], IconName> = { local: "device", cloud: "cloud", refuse: "refuse" }

/** Where a step was decided. The reason shows on hover, focus and tap, and goes with Escape (WCAG 1.4.13). */
export function RouteBadge({ route }: { route: Route }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const why = sayWorker(route.why) || t(`routes.${route.to}Why`)
  return (
    <Tooltip.Root open={open} onOpenChange={(now) => setOpen(now)}>
      <Tooltip.Trigger className={`badge is-${route.to}`} delay={150} closeOnClick={false} aria-describedby={id} onClick={() => setOpen(true)}>
        <Icon name={icons[route.to]} />{t(`routes.${route.to}`)}
      </Tooltip.Trigger>
      <span id={id} className="unseen">{why}</span>
      <Tooltip.Portal>
        <Tooltip.Positioner className="popup-place" sideOffset={6}><Tooltip.Popup className="tip">{why}</Tooltip.Popup></Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
