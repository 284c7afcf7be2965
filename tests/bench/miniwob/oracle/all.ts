import type { Oracle } from "../sight.ts"
import { bestOffer, chooseRadio, clickQuoted, clickShades, clickTest, closeDialog, dialogButton, expandThenSubmit, findInSections, findInTree, focusField, oddOrEven, tickAlike, tickNamed } from "./buttons.ts"
import { bookFlight, chooseDate, createEvent } from "./dates.ts"
import { dragBox, dragItem, sliderAndBox, sortNumbers, styleText, useSlider, useSliders } from "./moves.ts"
import { pixelTasks } from "./pixels.ts"
import { answerLabels, autocomplete, enterDate, enterFromTable, enterInCase, enterPasswords, enterQuoted, enterShown, enterTime, logIn, searchEngine, searchMovies, typeColour } from "./texts.ts"

/** No script can tell what only pixels show: these are played all the same, so that a report counts them. */
const blind: Oracle = () => undefined

/** Every task of the set to develop on, by the name of its page. */
export const oracles: Readonly<Record<string, Oracle>> = {
  ...Object.fromEntries(Object.keys(pixelTasks).map((task) => [task, blind])),
  "click-test-2": clickTest, "click-test-transfer": clickTest, "unicode-test": clickQuoted, "click-dialog": closeDialog, "click-dialog-2": dialogButton,
  "focus-text": focusField, "focus-text-2": focusField, "click-collapsible": expandThenSubmit, "click-collapsible-nodelay": expandThenSubmit,
  "click-collapsible-2": findInSections, "click-collapsible-2-nodelay": findInSections, "navigate-tree": findInTree, "buy-ticket": bestOffer, "odd-or-even": oddOrEven,
  "click-option": chooseRadio, "click-checkboxes": tickNamed, "click-checkboxes-large": tickNamed, "click-checkboxes-transfer": tickNamed, "click-checkboxes-soft": tickAlike,
  "enter-text": enterQuoted, "enter-text-dynamic": enterQuoted, "enter-text-2": enterInCase, "text-transform": enterShown, "enter-date": enterDate, "enter-time": enterTime,
  "enter-password": enterPasswords, "login-user": logIn, "login-user-popup": logIn, "read-table": enterFromTable, "read-table-2": answerLabels, "multi-layouts": searchMovies,
  "multi-orderings": searchMovies, "search-engine": searchEngine, "use-autocomplete": autocomplete, "use-autocomplete-nodelay": autocomplete, "use-colorwheel": typeColour,
  "choose-date": chooseDate, "choose-date-easy": chooseDate, "choose-date-medium": chooseDate, "choose-date-nodelay": chooseDate, "book-flight": bookFlight, "book-flight-nodelay": bookFlight,
  "drag-box": dragBox, "drag-items": dragItem, "drag-sort-numbers": sortNumbers, "use-slider": useSlider, "use-slider-2": useSliders, "form-sequence": sliderAndBox,
  "text-editor": styleText, "daily-calendar": createEvent, "click-shades": clickShades
}
