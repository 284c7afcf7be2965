import { Dialog } from "@base-ui/react/dialog"
import type { ReactNode } from "react"

/** A window over the panel for a short form. A `plain` button shows an icon only. */
export function FormDialog({ trigger, title, open, setOpen, children, plain = false }: { trigger: ReactNode; plain?: boolean; title: string; open: boolean; setOpen: (open: boolean) => void; children: ReactNode }) {
  return (
    <Dialog.Root open={open} onOpenChange={(now) => setOpen(now)}>
      <Dialog.Trigger className={plain ? "quiet" : "secondary"}>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
