import fc from 'fast-check'
import { type ShareIssue, toSharePayload, validateShareMessage } from 'taro-wecom-share/protocol'
import { createManualClock, createSimulator, type QyAnswer } from 'taro-wecom-share/simulator'
import { chat } from '../../protocol/targets/chat.ts'
import { groups } from '../../protocol/targets/groups.ts'
import { moments } from '../../protocol/targets/moments.ts'
import type { AnyTarget } from '../../protocol/targets/ShareTarget.ts'
import { isClean } from './dirt.ts'
import { anyMessage } from './messages.ts'

// `npm run test:deep` sets DEEP: the whole hundred thousand takes minutes.
const numRuns = process.env.DEEP ? 100_000 : 3_000

const clock = createManualClock()
const simulator = createSimulator({ clock, entry: 'single_chat_tools' })
afterAll(() => simulator.dispose())

type Verdict = 'accepted' | 'legacy' | 'refused'

/** What the simulated WeCom makes of a call, the assistant left empty again. */
function offer(api: AnyTarget['api'], message: object): Verdict {
  let verdict: Verdict = 'refused'
  const success = (): void => void (verdict = 'accepted')
  const fail = (_answer: QyAnswer): void => void (verdict = 'refused')
  simulator.qy?.[api]?.({ ...message, success, fail })
  clock.advance(10)
  const { pending } = simulator.assistant
  if (!pending) return verdict
  simulator.assistant.dismiss()
  return pending.form === 'legacy' ? 'legacy' : 'accepted'
}

const errorsOf = (message: unknown, target: AnyTarget): readonly ShareIssue[] =>
  validateShareMessage(message, target).filter(({ severity }) => severity === 'error')

/** Where the kit is stricter than the documents, on purpose: see ARCHITECTURE.md. */
function isStricterOnPurpose({ code, path }: ShareIssue): boolean {
  if (code === 'empty-message' || code === 'unknown-field') return true
  return code === 'invalid-url' || (code === 'missing' && path[2] === 'link' && path[3] === 'title')
}

const forGroups = anyMessage().map((message) => {
  if (typeof message !== 'object' || message === null || !('externalUserIds' in message)) return message
  const { externalUserIds: chatIds, ...others } = message
  return { ...others, chatIds }
})

/** Mostly of one kind, as Moments and the chat want them. */
const fewKinds = (most: number) =>
  fc.tuple(anyMessage(), fc.nat({ max: most }), fc.boolean()).map(([message, length, isAlone]) => {
    if (typeof message !== 'object' || message === null || !('attachments' in message)) return message
    const { attachments } = message
    if (!Array.isArray(attachments)) return message
    const msgtypeOf = (item: unknown): unknown => (Object(item) as { msgtype?: unknown }).msgtype
    const alike = attachments.filter((item: unknown) => msgtypeOf(item) === msgtypeOf(attachments[0]))
    const text = 'text' in message && !isAlone ? { text: message.text } : {}
    return { ...text, attachments: alike.slice(0, length) }
  })

const around = fc.constantFrom(1999, 2000, 2001).map((length) => ({ text: { content: '春'.repeat(length) } }))

const cases: readonly (readonly [string, AnyTarget, fc.Arbitrary<unknown>])[] = [
  ['groups', groups, forGroups],
  ['moments', moments, fc.oneof({ weight: 9, arbitrary: fewKinds(10) }, around, anyMessage())],
  ['chat', chat, fc.oneof({ weight: 9, arbitrary: fewKinds(2) }, anyMessage())],
]

describe.each(cases)('validator and simulator for %s', (_name, target, messages) => {
  it(`agree over ${numRuns} messages`, () => {
    const seen = { shared: 0, refused: 0 }
    fc.assert(
      fc.property(messages, (message) => {
        const errors = errorsOf(message, target)
        if (errors.length > 0) seen.refused++
        else {
          seen.shared++
          const payload = toSharePayload(message, { target })
          expect(offer(target.api, target.toParameters?.(payload) ?? payload)).toBe('accepted')
        }
        // The chat's own form on the wire is not the message's.
        if (target.toParameters || typeof message !== 'object' || message === null) return
        if (Array.isArray(message) || !isClean(message)) return
        if (offer(target.api, message) !== 'accepted') expect(errors).not.toEqual([])
        else expect(errors.filter((issue) => !isStricterOnPurpose(issue))).toEqual([])
      }),
      { numRuns },
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 20)
  })
})
