// Every page says with `wants` what must be true when its task is done: what to look at, and the value it must have.
// `__check()` then answers "" or says what happened instead. Served to every page as /check.js.
window.wants = (facts) => {
  window.__check = async () => {
    const wrong = []
    for (const [what, [read, wanted]] of Object.entries(facts)) {
      const found = await read()
      if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`)
    }
    return wrong.join("; ")
  }
}
window.say = (text) => { document.querySelector("#log").textContent = text }
