import { useEffect } from "react"
import { hostOf, shorten } from "../language/format.ts"
import { t } from "../language/language.ts"
import { useFront, usePanel } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { WorkerText } from "../parts/worker-text.tsx"
import { allowSiteId } from "../settings/sites-section.tsx"

/** Where the task would begin: the site in front and the name of its page, or why nothing can be done there. */
export function FrontLine() {
  const { page, closed, known, watch } = useFront((state) => state)
  const { client, show } = usePanel()
  useEffect(() => watch(), [watch])
  const allow = (): void => { show("settings"); requestAnimationFrame(() => document.getElementById(allowSiteId)?.focus()) }
  return (
    <div className="front" id="composer-page">
      {page ? <p><Icon name="page" /><span className="unseen">{t("composer.page")} </span><span className="front-site"><bdi dir="ltr">{hostOf(page.url)}</bdi></span> <bdi className="front-title">{shorten(page.title, 60)}</bdi></p> : null}
      {page || closed ? null : <p>{known ? t("notices.noTab") : t("leaves.nowBusy")}</p>}
      <p role="status">{!closed ? "" : closed.kind === "page.no-access" ? t("composer.noAccess") : <WorkerText text={closed.message} />}</p>
      {closed?.kind === "page.no-access" && client.requestSite ? <button type="button" className="link" onClick={allow}>{t("settings.allowSite")}</button> : null}
    </div>
  )
}
