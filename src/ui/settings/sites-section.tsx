import { useEffect, useState, type FormEvent } from "react"
import type { Sites } from "../client.ts"
import { t } from "../language/language.ts"
import { usePanel } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { TextField } from "../parts/text-field.tsx"
import { readSite } from "./read-site.ts"

/** Where other views lead to. */
export const allowSiteId = "allow-site"

/** Which sites the browser lets us enter, a way to take each back, and one to allow another. */
export function SitesSection() {
  const { client } = usePanel()
  const [sites, setSites] = useState<Sites>()
  const load = (): void => { void client.sites?.().then(setSites, () => undefined) }
  useEffect(load, [client])
  const forget = async (origin: string): Promise<void> => { await client.forgetSite?.(origin); load() }
  const rows = [...(sites?.all ? [{ origin: "*://*/*", name: t("settings.sitesAll") }] : []), ...(sites?.origins ?? []).map((origin) => ({ origin, name: origin.replace(/^\*:\/\//, "").replace(/\/\*$/, "") }))]
  return (
    <>
      {rows.length === 0 ? <p className="muted">{t("settings.sitesNone")}</p> : (
        <ul className="files" aria-label={t("settings.allowedSites")}>
          {rows.map(({ origin, name }) => (
            <li key={origin} className="file"><span dir="auto">{name}</span>
              {sites?.fixed ? null : <button type="button" className="quiet" onClick={() => void forget(origin)}><Icon name="cross" /><span className="unseen">{t("words.remove", { what: name })}</span></button>}</li>
          ))}
        </ul>
      )}
      {client.requestSite && !sites?.fixed && !sites?.all ? <AllowSite request={client.requestSite} done={load} /> : null}
    </>
  )
}

function AllowSite({ request, done }: { request: (site: string) => Promise<boolean>; done: () => void }) {
  const [text, setText] = useState("")
  const [wrong, setWrong] = useState<string>()
  const [said, say] = useState("")
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const site = readSite(text)
    say("")
    setWrong(site === undefined ? t("settings.badSite") : undefined)
    if (site === undefined) return
    // At once: the browser asks only in answer to a click.
    void request(site).then((granted) => {
      setWrong(granted ? undefined : t("settings.siteNotAllowed", { site }))
      if (!granted) return
      setText("")
      say(t("settings.siteAllowed", { site }))
      done()
    })
  }
  return (
    <div>
      <form onSubmit={add} className="inline-form" noValidate>
        <TextField id={allowSiteId} label={t("settings.allowSite")} hint={t("settings.allowSiteText")} error={wrong} placeholder={t("settings.siteExample")} dir="ltr" inputMode="url" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="secondary">{t("question.allow")}</button>
      </form>
      <p className="hint" role="status">{said}</p>
    </div>
  )
}
