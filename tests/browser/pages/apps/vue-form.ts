import { createApp, reactive } from "vue"
import { wants } from "./wants.ts"

const state = reactive({ name: "", lazy: "", age: 0, tags: [] as string[], size: "s", pay: "", agreed: false, about: "" })
createApp({
  setup: () => ({ state }),
  template: `<form @submit.prevent="state.agreed = state.agreed">
    <p><label>Name <input v-model.trim="state.name"></label></p>
    <p><label>City <input v-model.lazy="state.lazy"></label></p>
    <p><label>Age <input type="number" v-model.number="state.age"></label></p>
    <fieldset><legend>Tags</legend><label v-for="tag in ['news', 'sport', 'music']"><input type="checkbox" v-model="state.tags" :value="tag"> {{ tag }}</label></fieldset>
    <p><label>Size <select v-model="state.size"><option value="s">Small</option><option value="m">Medium</option><option value="l">Large</option></select></label></p>
    <fieldset><legend>Pay</legend><label v-for="way in ['cash', 'card']"><input type="radio" v-model="state.pay" :value="way"> {{ way }}</label></fieldset>
    <p><label>About <textarea v-model="state.about"></textarea></label></p>
    <output>{{ JSON.stringify(state) }}</output></form>`
}).mount(document.body.appendChild(document.createElement("div")))
wants({ form: [() => ({ ...state, tags: [...state.tags].sort() }), { name: "Grace Hopper", lazy: "Arlington", age: 42, tags: ["music", "news"], size: "l", pay: "card", agreed: false, about: "Line one\nline two" }] })
