import { createApp, reactive } from "vue"
import { wants } from "./wants.ts"

const state = reactive({ archived: [] as string[], opened: "", starred: false })
// Nothing in the markup says that these act: no role, no cursor, no tabindex.
createApp({
  setup: () => ({ state }),
  template: `<div class="bar"><span @click="state.starred = true">Star all</span> <em>{{ state.archived.length }} archived, {{ state.opened }} {{ state.starred ? "starred" : "" }}</em></div>
    <table><tr v-for="name in ['Ada', 'Bo', 'Cy']" @click="state.opened = name"><td>{{ name }}</td><td>Hello</td></tr></table>
    <div v-for="name in ['Ada', 'Bo']" @mousedown="state.archived.push(name)">Archive {{ name }}</div>`
}).mount(document.body.appendChild(document.createElement("div")))
wants({ letters: [() => ({ archived: [...state.archived], opened: state.opened, starred: state.starred }), { archived: ["Bo"], opened: "Cy", starred: true }] })
