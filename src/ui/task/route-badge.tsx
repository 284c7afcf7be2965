import { Tooltip } from "@base-ui/react/tooltip"
import { useId, type ReactNode } from "react"
import type { Route } from "../../core/step.ts"
import { t } from "../language/language.ts"
import { sayWorker } from "../language/say-worker.ts"
import { Icon, type IconName } from "../parts/icon.tsx"

const icons: Record<Route["to"], IconName> = { local: "device", cloud: "cloud", refuse: "refuse" }
const reasons = Tooltip.createHandle<string>()

/** Shows the reasons of the badges within: one tip for all, since a list of hundreds that scrolls has no time to make one for each. */
export function Reasons({ children }: { children: ReactNode }) {
  return (
    <Tooltip.Provider>
      {children}
      <Tooltip.Root handle={reasons}>
        {({ payload }) => (
          <Tooltip.Portal>
            <Tooltip.Positioner className="popup-place" sideOffset={6}><Tooltip.Popup className="tip">{payload}</Tooltip.Popup></Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}

/** Where a step was decided. The reason shows on hover, focus and tap, and goes with Escape (WCAG 1.4.13). */
export function RouteBadge({ route }: { route: Route }) {
  const id = useId()
  const why = sayWorker(route.why) || t(`routes.${route.to}Why`)
  return (
    <>
      <Tooltip.Trigger id={`${id}-badge`} handle={reasons} payload={why} className={`badge is-${route.to}`} delay={150} closeOnClick={false} aria-describedby={id} onClick={() => reasons.open(`${id}-badge`)}>
        <Icon name={icons[route.to]} />{t(`routes.${route.to}`)}
      </Tooltip.Trigger>
      <span id={id} hidden>{why}</span>
    </>
  )
}
