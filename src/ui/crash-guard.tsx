import { Component, type ReactNode } from "react"
import { t } from "./language/language.ts"

/** A bug in a view must not leave an empty panel: the run goes on in the worker, and the panel can be drawn anew. */
export class CrashGuard extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }
  static getDerivedStateFromError(): { crashed: boolean } { return { crashed: true } }
  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    return (
      <main className="view">
        <p role="alert">{t("notices.crashed")}</p>
        <div><button type="button" className="primary" onClick={() => this.setState({ crashed: false })}>{t("notices.redraw")}</button></div>
      </main>
    )
  }
}
