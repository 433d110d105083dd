import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Problem, PROBLEMS, RETRYABLE, type ProblemCode } from '../errors/Problem.ts'
import { toProblem } from '../app/toProblem.ts'
import { FIRST_BYTES, MEDIA_RULES, type MediaRule, type MediaType } from '../media/mediaRules.ts'
import { ERRCODES_BY_CODE } from '../wecom/lookUpErrcode.ts'
import { WecomError } from '../wecom/WecomError.ts'
import { loadKit, type Kit } from './support/loadKit.ts'

// Only the log of the server knows it; no client is there to be told.
const CODES = Object.keys(PROBLEMS).filter((code) => code !== 'client-gone') as ProblemCode[]

const MEDIA_TYPES: readonly MediaType[] = ['image', 'video', 'file']

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** First bytes of files, those of MP4's kin by their brands. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    [
      ...['isom', 'iso2', 'mp41', 'mp42', 'avc1', 'dash', 'M4V ', 'F4V ', '3gp5', '3g2a', 'MSNV'],
      ...['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis', 'qt  '],
      ...['M4A ', 'M4B ', 'M4P ', 'F4A ', 'F4B ', 'F4P ', 'M4A\0'],
    ].map((brand) => [`ftyp${brand}`, latin1(`\0\0\0\u0018ftyp${brand}`)]),
  ),
  JPG: latin1('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001'),
  PNG: latin1('\u0089PNG\r\n\u001a\n\0\0\0\r'),
  'a PNG cut after six bytes': latin1('\u0089PNG\r\n'),
  'a film cut after its brand began': latin1('\0\0\0\u0018ftypqt'),
  GIF: latin1('GIF89a\0\0\0\0\0\0'),
  WebP: latin1('RIFF\0\0\0\0WEBP'),
  BMP: latin1('BM\0\0\0\0\0\0\0\0\0\0'),
  PDF: latin1('%PDF-1.7\n%\u00e2\u00e3'),
  HTML: latin1('<!doctype ht'),
  'an old QuickTime film': latin1('\0\0\0\u0008wide\0\0\0\0'),
}

describe('the kit in front of this backend', () => {
  let kit: Kit
  before(async () => void (kit = await loadKit()))

  for (const code of CODES) {
    const retryable = RETRYABLE.includes(code)
    it(`tries ${code} ${retryable ? 'again' : 'once'}`, () => {
      const { status } = new Problem(code)
      const failure = kit.toMediaFailure({ code, status })
      assert.equal(failure.retryable, retryable)
    })
  }

  it("judges WeCom's errcodes as this backend does, where it knows them", () => {
    for (const errcode of Object.values(ERRCODES_BY_CODE).flat()) {
      const bare = kit.toMediaFailure({ errcode, errmsg: 'as WeCom answers' })
      const { code, status } = toProblem(WecomError.answered('/path', errcode, ''))
      const told = kit.toMediaFailure({ code, status })
      if (bare.code !== 'unknown') assert.equal(bare.code, told.code, String(errcode))
    }
  })

  const isTakenHere = (rule: MediaRule, bytes: Uint8Array): boolean =>
    rule.kinds?.some((kind) => kind.matches(bytes)) ?? true
  const isTakenThere = (type: MediaType, firstBytes: Uint8Array): boolean =>
    kit.mediaProblem(type, { size: 1000, firstBytes }) === undefined

  for (const [title, bytes] of Object.entries(FILES)) {
    it(`judges a file as this backend does: ${title}`, () => {
      for (const type of MEDIA_TYPES)
        assert.equal(isTakenThere(type, bytes), isTakenHere(MEDIA_RULES[type], bytes), type)
    })
  }

  it('judges as this backend does whatever the first bytes are', () => {
    const start = fc.constantFrom('', '\0\0\0\u0018ftyp', '\u0089PNG', '\u00ff\u00d8', 'M4', 'RIFF')
    const rest = fc.array(fc.constantFrom(...Array.from('heivcxm1fsaqt MF4ABPV\0\r\n\u001a\u00ff\u00d8')), {
      maxLength: FIRST_BYTES,
    })
    fc.assert(
      fc.property(start, rest, fc.constantFrom(...MEDIA_TYPES), (first, letters, type) => {
        const bytes = latin1(first + letters.join('')).subarray(0, FIRST_BYTES)
        assert.equal(isTakenThere(type, bytes), isTakenHere(MEDIA_RULES[type], bytes))
      }),
      { numRuns: 20_000 },
    )
  })

  it('has the same limits of size', () => {
    for (const type of MEDIA_TYPES) {
      const { minBytes, maxBytes } = MEDIA_RULES[type]
      const [firstBytes = latin1('')] = Object.values(FILES).filter((bytes) =>
        isTakenHere(MEDIA_RULES[type], bytes),
      )
      const isTaken = (size: number): boolean => kit.mediaProblem(type, { size, firstBytes }) === undefined
      assert.deepEqual([minBytes - 1, minBytes, maxBytes, maxBytes + 1].map(isTaken), [
        false,
        true,
        true,
        false,
      ])
    }
  })
})
