import { useEffect, useState } from "react"
import type { ManagedPolicyView } from "../../protocol/managed-policy.ts"
import { t } from "../language/language.ts"
import { usePanel } from "../panel-context.ts"
import { Icon } from "../parts/icon.tsx"
import { SignOnSection } from "./sign-on-section.tsx"

/** An organisation's policy as it came, what of it was rejected, and what is in effect: where an administrator looks first. */
export function OrganisationSection() {
  const { client } = usePanel()
  const [view, setView] = useState<ManagedPolicyView>()
  const [error, setError] = useState("")
  useEffect(() => {
    const load = (): void => { void client.call("managed/get", {}).then((reply) => { if (reply.ok) { setView(reply.value); setError("") } else setError(reply.error.message) }) }
    load()
    return client.onEvent((event) => { if (event.type === "policy/changed") load() })
  }, [client])
  if (!view) return <p className={error ? "error" : "muted"} role="status">{error || t("words.loading")}</p>
  const { managed, installedByAdmin, received, problems, effective } = view
  if (!managed) return <p className={installedByAdmin ? "risk" : "muted"} role="status">{installedByAdmin ? t("organisation.nothingCame") : t("organisation.none")}</p>
  const version = received.find(({ key }) => key === "policy_version")?.value
  return (
    <>
      <p className="managed"><Icon name="shield" />{version === undefined ? t("organisation.inForce") : t("organisation.inForceVersion", { version })}</p>
      <SignOnSection />
      <div className="stack" role="status">
        <h4>{t("organisation.rejected")}</h4>
        {problems.length === 0 ? <p className="muted">{t("organisation.noneRejected")}</p> : <>
          <p className="muted">{t("organisation.rejectedText")}</p>
          <ul className="stack">{problems.map(({ key, message }) => <li key={`${key} ${message}`} className="risk">{message}</li>)}</ul>
        </>}
      </div>
      <h4 id="organisation-effective">{t("organisation.effective")}</h4>
      <dl className="values" aria-labelledby="organisation-effective">
        {effective.map(({ key, value, from }) => <div key={key}><dt>{key}</dt><dd>{value}</dd>{from === "strictest" ? <dd className="badge">{t("organisation.strictest")}</dd> : null}</div>)}
      </dl>
      <details className="fold">
        <summary>{t("organisation.received")}</summary>
        <dl className="values">{received.map(({ key, value }) => <div key={key}><dt>{key}</dt><dd>{value}</dd></div>)}</dl>
      </details>
    </>
  )
}
