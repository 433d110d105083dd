/**
 * SHA-256 of a text in UTF-8, in hexadecimal, as `/results` of the backend's contract takes it: each CR LF is one LF, and white space at
 * the ends is dropped. FIPS 180-4, written out, because a mini-program has no `crypto`.
 */
export function digestText(text: string): string {
  const words = padded(utf8Bytes(text.replace(/\r\n/g, '\n').trim()))
  const hash = ROOTS.slice(0, 8)
  for (let at = 0; at < words.length; at += 16) addBlock(hash, words.slice(at, at + 16))
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

function addBlock(hash: number[], block: readonly number[]): void {
  const schedule = block.slice()
  for (let at = 16; at < 64; at++) {
    const [first, last] = [wordAt(schedule, at - 15), wordAt(schedule, at - 2)]
    const mixed = rotated(first, 7) ^ rotated(first, 18) ^ (first >>> 3)
    const other = rotated(last, 17) ^ rotated(last, 19) ^ (last >>> 10)
    schedule.push((wordAt(schedule, at - 16) + mixed + wordAt(schedule, at - 7) + other) | 0)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let at = 0; at < 64; at++) {
    const sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const first = (h + sum + ((e & f) ^ (~e & g)) + wordAt(CONSTANTS, at) + wordAt(schedule, at)) | 0
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, at) => (hash[at] = (wordAt(hash, at) + word) | 0))
}

/** The bytes as big-endian words, with the mark of their end and their length in bits. */
function padded(bytes: readonly number[]): readonly number[] {
  const words = Array.from({ length: ((bytes.length + 8) >> 6) * 16 + 16 }, () => 0)
  bytes.concat(0x80).forEach((byte, at) => {
    words[at >> 2] = wordAt(words, at >> 2) | (byte << (24 - (at % 4) * 8))
  })
  words[words.length - 1] = bytes.length * 8
  return words
}

/** A mini-program has no TextEncoder. A lone surrogate becomes U+FFFD, as an encoder makes it. */
function utf8Bytes(text: string): readonly number[] {
  const escaped = encodeURIComponent(
    text.replace(PAIR_OR_LONE, (found) => (found.length === 2 ? found : '\ufffd')),
  )
  const found = escaped.match(/%..|[^%]/g) || []
  return found.map((one) => (one.length > 1 ? parseInt(one.slice(1), 16) : one.charCodeAt(0)))
}

const PAIR_OR_LONE = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g

function wordAt(words: readonly number[], at: number): number {
  return words[at] ?? 0
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** The first 32 bits of the fractions of roots of the first 64 primes: cube roots, and square roots to begin with. */
const PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(isPrime)
const CONSTANTS = PRIMES.map((prime) => fractionOf(Math.cbrt(prime)))
const ROOTS = PRIMES.map((prime) => fractionOf(Math.sqrt(prime)))

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return number > 1
}

function fractionOf(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}
