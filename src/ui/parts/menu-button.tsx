import { Menu } from "@base-ui/react/menu"
import type { ReactNode } from "react"

/** A button that opens a few things to do. */
export function MenuButton({ trigger, items }: { trigger: ReactNode; items: readonly { label: string; act: () => void }[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className="secondary">{trigger}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="popup-place" sideOffset={4}>
          <Menu.Popup className="popup">
            {items.map(({ label, act }) => <Menu.Item key={label} className="popup-item" onClick={act}>{label}</Menu.Item>)}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
