import { AlertDialog } from "@base-ui/react/alert-dialog"
import type { ReactNode } from "react"
import { t } from "../language/language.ts"

/** Asks once more before something is gone for good. Cancel has the focus. */
export function SureDialog({ trigger, title, text, action, onSure }: { trigger: ReactNode; title: string; text: string; action: string; onSure: () => void }) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="secondary danger">{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
          <AlertDialog.Description>{text}</AlertDialog.Description>
          <div className="row row-end">
            <AlertDialog.Close className="primary">{t("words.cancel")}</AlertDialog.Close>
            <AlertDialog.Close className="secondary danger" onClick={onSure}>{action}</AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
