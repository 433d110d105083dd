/**
 * Random bytes: of the runtime's own cryptography where it has one, a browser's `crypto` or a mini-program's `wx.getRandomValues` (base
 * library 2.15.0). Without either they are those of `Math.random`, which nobody should take for a secret. Never rejects.
 */
export function randomBytes(length: number): Promise<readonly number[]> {
  return askBrowser(length)
    .catch(() => askMiniProgram(length))
    .catch(() => Array.from({ length }, () => Math.floor(Math.random() * 256)))
}

declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array }
declare const wx: {
  readonly getRandomValues: (options: {
    readonly length: number
    readonly success: (answer: { readonly randomValues: ArrayBuffer }) => void
    readonly fail: () => void
  }) => void
}

/** Milliseconds. A client that never answers must not keep a member from sharing. */
const ANSWER_MS = 500

/** Rejects where there is none. */
function askBrowser(length: number): Promise<readonly number[]> {
  return new Promise((resolve) => resolve(Array.from(crypto.getRandomValues(new Uint8Array(length)))))
}

/** Rejects where there is none, and where it gives fewer than it was asked for. */
function askMiniProgram(length: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new Error('no random values'))
    const timer = setTimeout(refuse, ANSWER_MS)
    wx.getRandomValues({
      length,
      success({ randomValues }) {
        clearTimeout(timer)
        const bytes = Array.from(new Uint8Array(randomValues))
        if (bytes.length === length) resolve(bytes)
        else refuse()
      },
      fail: refuse,
    })
  })
}
