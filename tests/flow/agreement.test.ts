import fc from 'fast-check'
import { type ShareIssue, toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'
import { createManualClock, createSimulator, type QyAnswer } from 'taro-wecom-share/simulator'
import { runsOf } from '../support/runsOf.ts'
import { isClean, withDirt } from './dirt.ts'
import { anyMessage } from './messages.ts'

const numRuns = runsOf(3000, { deep: 100_000 })

const clock = createManualClock()
const simulator = createSimulator({ clock })
afterAll(() => simulator.dispose())

/** What the simulated WeCom makes of a call, the assistant left empty again. */
function offer(message: object): 'accepted' | 'legacy' | { readonly refused: string } {
  let refused = ''
  const fail = (answer: QyAnswer): void => void (refused = answer.errMsg ?? '')
  simulator.qy?.shareToExternalContact?.({ ...message, fail })
  clock.advance(10)
  const { pending } = simulator.assistant
  if (!pending) return { refused }
  simulator.assistant.dismiss()
  return pending.form === 'legacy' ? 'legacy' : 'accepted'
}

const errorsOf = (message: unknown): readonly ShareIssue[] =>
  validateShareMessage(message).filter(({ severity }) => severity === 'error')

/** Where the kit is stricter than the document, on purpose: see ARCHITECTURE.md. */
function isStricterOnPurpose({ code, path }: ShareIssue): boolean {
  // The simulator sees text in what nobody can see.
  if (code === 'empty-message') return true
  return code === 'invalid-url' || (code === 'missing' && path[2] === 'link' && path[3] === 'title')
}

describe('validator and simulator, written apart from the same document', () => {
  it(`agree over ${numRuns} messages`, () => {
    const seen = { shared: 0, refused: 0, legacy: 0, stricter: 0 }
    fc.assert(
      fc.property(anyMessage(), (message) => {
        const errors = errorsOf(message)
        if (errors.length === 0) {
          seen.shared++
          expect(offer(toSharePayload(message))).toBe('accepted')
        } else {
          expect(() => toSharePayload(message)).toThrow(TypeError)
        }
        if (typeof message !== 'object' || message === null || Array.isArray(message)) return
        if (!isClean(message)) return
        const answer = offer(message)
        if (answer === 'accepted') {
          if (errors.length > 0) seen.stricter++
          expect(errors.filter((issue) => !isStricterOnPurpose(issue))).toEqual([])
        } else {
          // A call in the old form opens an empty assistant: the kit refuses it before anybody sees one.
          if (answer === 'legacy') seen.legacy++
          else seen.refused++
          expect(errors).not.toEqual([])
        }
      }),
      { numRuns },
    )
    // The generators still reach every corner.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  })

  it(`agree over ${numRuns} messages with dirt on them, which changes neither errors nor payload`, () => {
    const seen = { shared: 0, refused: 0 }
    fc.assert(
      fc.property(anyMessage(), fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (message, throws) => {
        let thrown = 0
        const dirty = withDirt(message, (sides) => (throws[thrown++ % throws.length] ?? 0) % sides)
        const errors = errorsOf(message)
        expect(errorsOf(dirty)).toEqual(errors)
        if (errors.length > 0) return void seen.refused++
        seen.shared++
        const payload = toSharePayload(dirty)
        expect(payload).toEqual(toSharePayload(message))
        expect(offer(payload)).toBe('accepted')
      }),
      { numRuns },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 10)
  })

  it('hands over at most 20000 customers, each once', () => {
    const ids = Array.from({ length: 20_001 }, (_, index) => `wm${index}`)
    const message = { text: { content: '您好' } }
    const atLimit = { ...message, externalUserIds: [...ids.slice(1), ...ids.slice(1)] }
    expect(errorsOf(atLimit)).toEqual([])
    expect(offer(toSharePayload(atLimit))).toBe('accepted')
    const overLimit = { ...message, externalUserIds: ids }
    expect(errorsOf(overLimit)).toHaveLength(1)
    expect(offer(overLimit)).toEqual({ refused: expect.stringContaining('fail') as string })
  })
})

describe('toSharePayload', () => {
  it('is idempotent and changes nothing that it is given', () => {
    fc.assert(
      fc.property(anyMessage(), (message) => {
        fc.pre(errorsOf(message).length === 0)
        const before = structuredClone(message)
        const payload = toSharePayload(message)
        expect(message).toEqual(before)
        expect(toSharePayload(payload)).toEqual(payload)
        expect(errorsOf(payload)).toEqual([])
      }),
      { numRuns: numRuns / 10, maxSkipsPerRun: 1000 },
    )
  })
})
