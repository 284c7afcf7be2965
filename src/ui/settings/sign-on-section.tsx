import { useEffect, useState } from "react"
import type { Result } from "../../core/result.ts"
import type { SignOnView } from "../../protocol/sign-on.ts"
import { t } from "../language/language.ts"
import { usePanel } from "../panel-context.ts"
import { ErrorText } from "../parts/error-text.tsx"

/** How the user stands with the organisation's sign-on; nothing where its policy names none. */
export function SignOnSection() {
  const { client } = usePanel()
  const [view, setView] = useState<SignOnView>()
  const [trouble, setTrouble] = useState("")
  const take = (reply: Result<SignOnView>): void => { if (reply.ok) setView(reply.value); setTrouble(reply.ok ? "" : reply.error.message) }
  useEffect(() => {
    const load = (): void => { void client.call("sign-on/get", {}).then(take) }
    load()
    return client.onEvent((event) => { if (event.type === "sign-on/changed") { setView(event.view); setTrouble("") } else if (event.type === "policy/changed") load() })
  }, [client])
  if (view?.host === undefined) return trouble ? <p className="error" role="alert">{trouble}</p> : null
  const { host, state, name, device, problem } = view
  const begin = async (by: "window" | "code"): Promise<void> => {
    if (by === "window" && await client.requestSignOn?.() === false) { setTrouble(t("signOn.refused")); return }
    take(await client.call("sign-on/begin", { by }))
  }
  const told = trouble || problem
  return (
    <div className="stack">
      <h4>{t("signOn.title")}</h4>
      <p role="status" className={state === "out" ? "muted" : ""}>
        {state === "in" ? name === undefined ? t("signOn.in", { host }) : t("signOn.inAs", { name, host }) : state === "out" ? t("signOn.out") : device ? t("signOn.code", { address: new URL(device.address).host }) : t("signOn.waiting", { host })}
      </p>
      {state === "waiting" && device ? <p><strong dir="ltr">{device.code}</strong> <a href={device.address} target="_blank" rel="noreferrer">{t("signOn.open")}</a></p> : null}
      <div className="row row-start">
        {state === "in" ? <button type="button" className="secondary" onClick={() => void client.call("sign-on/out", {}).then(take)}>{t("signOn.end")}</button> : null}
        {state === "waiting" ? <button type="button" className="secondary" onClick={() => void client.call("sign-on/cancel", {}).then(take)}>{t("words.cancel")}</button> : null}
        {state === "out" ? <>
          <button type="button" className="primary" onClick={() => void begin("window")}>{t("signOn.begin")}</button>
          <button type="button" className="secondary" onClick={() => void begin("code")}>{t("signOn.byCode")}</button>
        </> : null}
      </div>
      {told ? <p className="error" role="alert"><ErrorText error={{ kind: "sign-on.failed", message: told, retryable: false }} /></p> : null}
    </div>
  )
}
