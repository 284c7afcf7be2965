import { DirectionProvider } from "@base-ui/react/direction-provider"
import { useEffect } from "react"
import { createRoot } from "react-dom/client"
import { useStore } from "zustand"
import type { PanelClient } from "../client.ts"
import { CrashGuard } from "../crash-guard.tsx"
import { rememberedLanguage } from "../language/follow-language.ts"
import { directionOf, speak, t, useLanguage } from "../language/language.ts"
import { ErrorText } from "../parts/error-text.tsx"
import { Icon } from "../parts/icon.tsx"
import { ExactText } from "./exact-text.tsx"
import { GiveBar } from "./give-bar.tsx"
import { ReviewSteps } from "./review-steps.tsx"
import { createReviewStore, type ReviewStore } from "./review-store.ts"
import { ReviewTools } from "./review-tools.tsx"
import "../styles/theme.css"
import "../styles/parts.css"
import "../styles/panel.css"
import "../styles/task.css"
import "../styles/views.css"
import "./review.css"

/** Shows a finished run as it would be given. The function given back takes the page's content away. */
export function mountReview(root: HTMLElement, client: Pick<PanelClient, "call">, runId: string): () => void {
  const store = createReviewStore(client, runId)
  const tree = createRoot(root)
  void store.getState().load()
  // A language that fails to load leaves English.
  void speak(rememberedLanguage()).catch(() => undefined).then(() => tree.render(<ReviewPage store={store} />))
  return () => tree.unmount()
}

function ReviewPage({ store }: { store: ReviewStore }) {
  const spoken = useLanguage()
  useEffect(() => { document.title = t("review.title"); document.documentElement.dataset["ready"] = "true" }, [spoken])
  return (
    <DirectionProvider direction={directionOf(spoken)}>
      <div className="panel">
        <header className="bar"><h1 className="brand"><Icon name="mark" /><span>Symbiont</span></h1></header>
        <CrashGuard><ReviewMain store={store} /></CrashGuard>
      </div>
    </DirectionProvider>
  )
}

function ReviewMain({ store }: { store: ReviewStore }) {
  const { view, error, donations, given, load } = useStore(store)
  return (
    <main className="view review">
      <h2>{t("review.title")}</h2>
      <p className="muted">{t("review.text")}</p>
      <div role="alert">{error ? <p className="error"><ErrorText error={error} /> <button type="button" className="link" onClick={() => void load()}>{t("words.retry")}</button></p> : null}</div>
      {!donations && !error ? <p className="muted" role="status">{t("words.loading")}</p> : null}
      {donations && donations.standings.donation !== "given" && !given ? <p>{t("review.needsConsent")} <a className="link" href="/options.html">{t("composer.openSettings")}</a></p> : null}
      <GiveBar store={store} />
      {view && donations?.collector && !given ? (
        <>
          <ReviewTools store={store} collector={donations.collector} />
          <ReviewSteps store={store} view={view} />
          <details className="fold"><summary>{t("review.around")}</summary><ExactText text={`${view.head}…${view.tail}`} marks={[]} label={t("review.around")} /></details>
        </>
      ) : null}
    </main>
  )
}
