import { element } from "../element.js"

const page = (title, ...paragraphs) => () => ({ title, content: paragraphs.map(text => element("p", {}, text)) })

export const help = page("Help", "Orders can be returned within thirty days.", "A parcel that is late by more than five days is replaced free of charge.")
export const terms = page("Terms", "Fernway is a made-up shop for trying things out. Nothing is sold here.")
export const offer = page("Garden week", "All garden tools are 20 % off until Sunday.")
