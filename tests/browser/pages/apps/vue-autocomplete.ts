import { computed, createApp, ref } from "vue"
import { wants } from "./wants.ts"

const chosen = ref("")
const all = ["Aspirin", "Atropine", "Ibuprofen", "Insulin", "Paracetamol", "Penicillin"]
createApp({
  setup() {
    const typed = ref("")
    const shown = ref<string[]>([])
    let asked: ReturnType<typeof setTimeout>
    const search = (): void => {
      clearTimeout(asked)
      asked = setTimeout(() => { shown.value = typed.value === "" ? [] : all.filter((item) => item.toLowerCase().includes(typed.value.toLowerCase())) }, 300)
    }
    const pick = (item: string): void => { chosen.value = item; typed.value = item; shown.value = [] }
    return { typed, shown, search, pick, count: computed(() => shown.value.length) }
  },
  template: `<label>Medicine <input v-model="typed" @input="search" @blur="shown = []" autocomplete="off"></label>
    <ul v-if="count" class="suggestions"><li v-for="item in shown" :key="item" style="cursor:pointer" @mousedown.prevent="pick(item)">{{ item }}</li></ul>`
}).mount(document.body.appendChild(document.createElement("div")))
wants({ chosen: [() => chosen.value, "Insulin"] })
