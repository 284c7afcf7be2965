import { useEffect, useState } from "react"
import type { Sites } from "../client.ts"
import { t } from "../language/language.ts"
import { usePanel } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"

/** Which sites the browser lets us enter, and a way to take each back. */
export function SitesSection() {
  const { client } = usePanel()
  const [sites, setSites] = useState<Sites>()
  useEffect(() => { void client.sites?.().then(setSites, () => undefined) }, [client])
  const forget = async (origin: string): Promise<void> => { await client.forgetSite?.(origin); setSites(await client.sites?.()) }
  if (!sites || (!sites.all && sites.origins.length === 0)) return <p className="muted">{t("settings.sitesNone")}</p>
  const rows = [...(sites.all ? [{ origin: "*://*/*", name: t("settings.sitesAll") }] : []), ...sites.origins.map((origin) => ({ origin, name: origin.replace(/\/\*$/, "") }))]
  return (
    <ul className="files" aria-label={t("settings.allowedSites")}>
      {rows.map(({ origin, name }) => (
        <li key={origin} className="file"><span dir="auto">{name}</span>
          {sites.fixed ? null : <button type="button" className="quiet" onClick={() => void forget(origin)}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: name })}</span></button>}</li>
      ))}
    </ul>
  )
}
