import { useEffect, useState } from "react"
import type { AppError } from "../../core/result.ts"
import type { ManagedPolicyView } from "../../protocol/managed-policy.ts"
import { DonateWay } from "../donate/donate-way.tsx"
import { t } from "../language/language.ts"
import { usePanel, useSettings } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { waysOut } from "./ways-out.ts"

/** Who can be sent what, as it stands with this build, these settings and this organisation. Nothing is claimed before all of that is known. */
export function WaysList() {
  const { client } = usePanel()
  const { status, settings } = useSettings((state) => state)
  const [effective, setEffective] = useState<ManagedPolicyView["effective"]>()
  const [error, setError] = useState<AppError>()
  useEffect(() => {
    const load = (): void => { void client.call("managed/get", {}).then((reply) => { if (reply.ok) setEffective(reply.value.effective); setError(reply.ok ? undefined : reply.error) }) }
    load()
    return client.onEvent((event) => { if (event.type === "policy/changed") load() })
  }, [client])
  if (error) return <p className="error" role="alert"><ErrorText error={error} /></p>
  if (status !== "ready" || !effective) return <p className="muted" role="status">{status === "failed" ? t("settings.failed") : t("words.loading")}</p>
  return (
    <>
      <p className="muted" id="ways-out">{t("leaves.text")}</p>
      <ul className="ways muted" aria-labelledby="ways-out">{waysOut(settings, effective).map((way) => <li key={way}>{way}</li>)}<DonateWay /></ul>
    </>
  )
}
