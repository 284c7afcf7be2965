import { MLCEngine, postInitAndCheckFieldsChatCompletion, ModelType, type ChatCompletionRequestStreaming } from "@mlc-ai/web-llm"
import { describe, expect, it } from "vitest"
import { createHeldConversation } from "../../../src/models/held-conversation.ts"
import { bareTemplate, webLlmRequest } from "../../../src/models/web-llm-request.ts"

const ask = (prompt: string) => ({ prompt, maxTokens: 8, temperature: 0 })

describe("a conversation that an engine holds", () => {
  it("sends what goes on from the last answer as a message of its own", () => {
    const conversation = createHeldConversation()
    expect(conversation.messages("one")).toEqual({ messages: [{ role: "user", content: "one" }], held: 0 })
    conversation.answered(" A", 10, 2)
    expect(conversation.messages("one A two")).toEqual({ messages: [{ role: "user", content: "one" }, { role: "assistant", content: " A" }, { role: "user", content: " two" }], held: 12 })
    conversation.answered(" B", 5, 1)
    expect(conversation.messages("one A two B three").held).toBe(18)
  })
  it("begins anew with anything else, and with the very prompt that was answered", () => {
    const conversation = createHeldConversation()
    conversation.messages("one")
    conversation.answered(" A", 10, 2)
    for (const prompt of ["one", "one A", "one B two", "other"]) expect(conversation.messages(prompt)).toEqual({ messages: [{ role: "user", content: prompt }], held: 0 })
    conversation.forget()
    expect(conversation.messages("one A two").messages).toHaveLength(1)
  })
})

/** The rule that the real web-llm decides by whether it keeps its cache. Only its model is a stand-in. */
describe("web-llm's own rule", () => {
  type Conversation = { messages: [string, string, string | undefined][]; finishReply(text: string): void; appendMessage(role: string, text: string): void; appendReplyHeader(role: string): void; getPromptArray(): string[]; getPromptArrayLastRound(): string[] }
  type Prepare = (request: ChatCompletionRequestStreaming, pipeline: unknown, config: unknown) => { inputStr: string }

  const setUp = () => {
    let held: Conversation | undefined
    let resets = 0
    let finish: string | undefined
    const config = { conv_template: { stop_str: [], stop_token_ids: [0], ...bareTemplate } }
    const pipeline = {
      getConversationObject: () => held, getFinishReason: () => finish, setConversation: (fresh: Conversation) => { held = fresh },
      resetChat: () => { resets += 1 }
    }
    const prepare = (new MLCEngine() as unknown as { preparePrefillInput: Prepare }).preparePrefillInput
    return {
      resets: () => resets,
      /** What is read for this prompt, and what then stands in the cache. */
      ask(prompt: string, answer: string, messages: Parameters<typeof webLlmRequest>[1], ending = "stop") {
        const request = webLlmRequest(ask(prompt), messages)
        expect(() => postInitAndCheckFieldsChatCompletion(request, "m", ModelType.LLM)).not.toThrow()
        // The first request of all: there is no conversation yet, and the stand-in gets its empty one from the request.
        held ??= { messages: [] } as unknown as Conversation
        const before = resets
        const { inputStr } = prepare(request, pipeline, config)
        held.appendMessage("user", inputStr)
        held.appendReplyHeader("assistant")
        const read = (resets > before ? held.getPromptArray() : held.getPromptArrayLastRound()).join("")
        held.finishReply(answer)
        finish = ending
        return read
      }
    }
  }

  it("keeps the cache from step to step, and reads what is new alone", () => {
    const web = setUp()
    const conversation = createHeldConversation()
    let prompt = "system, task, page"
    expect(web.ask(prompt, "{1}", conversation.messages(prompt).messages)).toBe(prompt)
    for (const answer of ["{2}", "{3}", "{4}"]) {
      conversation.answered(`{${Number(answer[1]) - 1}}`, 1, 1)
      const news = `\nwhat ${answer} came from $& and {user_message}`
      prompt += `{${Number(answer[1]) - 1}}${news}`
      expect(web.ask(prompt, answer, conversation.messages(prompt).messages)).toBe(news)
    }
    expect(web.resets()).toBe(1)
  })
  it("reads everything again after an answer that was cut, as we expect it to", () => {
    const web = setUp()
    web.ask("one", "A", [{ role: "user", content: "one" }], "length")
    web.ask("oneA two", "B", [{ role: "user", content: "one" }, { role: "assistant", content: "A" }, { role: "user", content: " two" }])
    expect(web.resets()).toBe(2)
  })
})
