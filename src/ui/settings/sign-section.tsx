import { useState, type FormEvent } from "react"
import { t } from "../language/language.ts"
import { useSettings } from "../panel-context.ts"
import { TextField } from "../parts/text-field.tsx"

/** Plain pictures that every system draws. */
const pictures = ["🦊", "🌻", "⚓", "🎈", "🍋", "🪁", "🐙", "🌵", "🔭", "🎻"] as const

/** A picture and a phrase that only the user and we know. */
export function SignSection() {
  const sign = useSettings((state) => state.settings.sign)
  const change = useSettings((state) => state.change)
  const [phrase, setPhrase] = useState(sign?.phrase ?? "")
  const [saved, setSaved] = useState(false)
  const save = (next: { picture: string; phrase: string }): void => {
    setSaved(false)
    void change({ sign: next.picture === "" && next.phrase === "" ? null : next }).then(setSaved)
  }
  const submit = (event: FormEvent): void => { event.preventDefault(); save({ picture: sign?.picture ?? "", phrase: phrase.trim() }) }
  return (
    <>
      <p className="muted">{t("settings.signText")}</p>
      <fieldset>
        <legend className="field-label">{t("settings.signPicture")}</legend>
        <div className="pictures">
          {pictures.map((picture) => (
            <label key={picture} className="picture">
              <input type="radio" className="unseen" name="picture" checked={sign?.picture === picture} onChange={() => save({ picture, phrase: phrase.trim() })} /><span>{picture}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <form onSubmit={submit} className="inline-form">
        <TextField label={t("settings.signPhrase")} hint={t("settings.signPhraseHint")} maxLength={80} value={phrase} onChange={(event) => { setPhrase(event.target.value); setSaved(false) }} />
        <button type="submit" className="secondary">{t("words.save")}</button>
      </form>
      <p className="hint" role="status">{saved ? t("words.saved") : ""}</p>
    </>
  )
}
