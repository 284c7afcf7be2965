/** What packages carry in their own bundles or binaries: no lock file and no bundler names it. From their sources' build files and licence texts. */
export type HeldWithin = { within: string; name: string; license: string; notice: string; version?: string }

const mit = (holder: string): string => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH
THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
const apache = "Under the Apache License, Version 2.0, whose text stands in the file LICENSE of this package."

export const heldWithin: readonly HeldWithin[] = [
  { within: "node_modules/@wllama/wllama", name: "llama.cpp and ggml", license: "MIT", notice: mit("2023-2026 The ggml authors") },
  { within: "node_modules/@mlc-ai/web-llm", name: "Apache TVM web runtime", license: "Apache-2.0", notice: apache },
  { within: "node_modules/@mlc-ai/web-llm", name: "web-tokenizers (tokenizers-cpp)", license: "Apache-2.0", notice: apache },
  { within: "node_modules/@mlc-ai/web-llm", name: "XGrammar", version: "0.1.27", license: "Apache-2.0", notice: apache },
  { within: "node_modules/@mlc-ai/web-llm", name: "loglevel", license: "MIT", notice: mit("2013 Tim Perry") },
  { within: "node_modules/tldts", name: "Public Suffix List", license: "MPL-2.0", notice: "The list is under the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/); its source is at https://publicsuffix.org/list/." }
]
