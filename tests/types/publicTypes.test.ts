import { problemsIn } from './compile.ts'

/** Attachments as hosts write them, each with the word that the compiler must stumble over. */
const wrongAttachments = [
  ["{ msgtype: 'image', link: { title: '春茶', url: 'https://shop.example' } }", 'link'],
  ["{ msgtype: 'link', link: { url: 'https://shop.example' } }", 'title'],
  ["{ msgtype: 'link', link: { title: '春茶' } }", 'url'],
  ["{ msgtype: 'file', file: { media_id: 'M' } }", 'media_id'],
  ["{ msgtype: 'video', video: { imgUrl: 'https://shop.example/a.mp4' } }", 'imgUrl'],
  ["{ msgtype: 'miniprogram', miniprogram: { title: '春茶', imgUrl: 'https://a.example' } }", 'appid'],
  ["{ msgtype: 'voice', voice: { mediaid: 'M' } }", 'voice'],
  ["{ msgtype: 'image', image: { mediaid: 'M' }, file: { mediaid: 'M' } }", 'file'],
] as const

const OUTCOMES = ['shared', 'cancelled', 'stopped', 'invalid', 'failed', 'unknown', 'abandoned']
const PHASES = ['idle', 'preparing', 'uploading', 'asking', 'in-assistant', 'ended']
const UPLOADS = ['none', 'queued', 'resolving', 'uploading', 'ready', 'failed', 'cancelled']
const SHARE_FAILURES = [
  ...[
    'cancelled',
    'session-expired',
    'wrong-place',
    'page-not-trusted',
    'other-corp',
    'not-in-visible-range',
    'no-permission',
    'access-denied',
  ],
  ...['message-rejected', 'unsupported-client', 'busy', 'timeout', 'not-in-wecom', 'unsupported-platform'],
  ...['client-too-old', 'upload-failed', 'unknown'],
]
const MEDIA_FAILURES = [
  ...['domain-not-allowed', 'privacy-not-declared', 'privacy-refused', 'not-allowed', 'session-expired'],
  ...[
    'no-permission',
    'source-gone',
    'timeout',
    'unsupported-client',
    'too-large',
    'too-small',
    'wrong-type',
  ],
  ...['too-many', 'source-refused', 'network', 'server-failed', 'wecom-busy', 'too-often', 'misconfigured'],
  ...['bad-answer', 'unknown'],
]

/** What a host switches over: its type, the discriminant, and all that it can be. */
const unions: readonly (readonly [type: string, discriminant: string, all: readonly string[]])[] = [
  ['ShareOutcome', 'type', OUTCOMES],
  ['ShareStatus', 'phase', PHASES],
  ['UploadState', 'phase', UPLOADS],
  ['ShareFailure', 'code', SHARE_FAILURES],
  ['MediaFailure', 'code', MEDIA_FAILURES],
]

/** What a host writes on its first day. */
const firstDay = {
  'the smallest button': "<ShareButton message={{ text: { content: '新品到店' } }} />",
  'a message with each attachment': `
    <ShareButton
      message={{
        externalUserIds: ['wmA'],
        text: { content: '新品到店' },
        attachments: [
          { msgtype: 'image', image: { mediaid: 'M' } },
          { msgtype: 'image', image: { imgUrl: 'https://wework.qpic.cn/a' } },
          { msgtype: 'link', link: { title: '春茶', url: 'https://shop.example' } },
          { msgtype: 'miniprogram', miniprogram: { appid: 'wx1', title: '春茶', imgUrl: 'https://a.example' } },
          { msgtype: 'video', video: { mediaid: 'M' } },
          { msgtype: 'file', file: { mediaid: 'M' } },
        ],
      }}
      beforeShare={async (message, { shareId }) => (shareId ? { ...message, text: { content: '好' } } : false)}
      onShared={({ requestedUserIds }) => requestedUserIds?.length}
      onFailed={({ code, remedy }, { shareId }) => [code, remedy, shareId]}
    />`,
  'the whole composer': `
    <ShareKitProvider ensureSession={async () => undefined}>
      <ShareDraftProvider draft={useShareDraft({ defaultValue: { text: '您好' } })}>
        <MessageEditor /> <AttachmentPicker /> <RecipientSelector customers={[]} />
        <MessagePreview /> <ShareButton />
      </ShareDraftProvider>
    </ShareKitProvider>`,
  'parts that the host holds': `
    <>
      <MessageEditor value="您好" onChange={(text) => text.length} />
      <AttachmentPicker defaultValue={[]} onChange={(attachments) => attachments.map(({ id }) => id)} />
    </>`,
}

describe('the public types', () => {
  const samples: Record<string, string> = {
    ...Object.fromEntries(wrongAttachments.map(([attachment]) => [attachment, attachmentModule(attachment)])),
    ...Object.fromEntries(Object.entries(firstDay).map(([name, element]) => [name, hostModule(element)])),
  }
  for (const [type, discriminant, all] of unions) {
    samples[type] = switchModule(type, discriminant, all)
    for (const missed of all) {
      const others = all.filter((one) => one !== missed)
      samples[`${type} without ${missed}`] = switchModule(type, discriminant, others)
    }
  }
  let problems: ReturnType<typeof problemsIn>

  beforeAll(() => {
    problems = problemsIn('tests/types', samples)
  })

  it.each(wrongAttachments)('refuse the attachment %s', (attachment, word) => {
    expect(problems.get(attachment)?.join('\n')).toMatch(new RegExp(`['"]${word}['"]`))
  })

  it.each(unions)('let a switch over %s tell each case', (type) => {
    expect(problems.get(type)).toEqual([])
  })

  it.each(unions.flatMap(([type, , all]) => all.map((missed) => [type, missed] as const)))(
    'refuse a switch over %s that misses %s',
    (type, missed) => {
      expect(problems.get(`${type} without ${missed}`)?.join('\n')).toMatch(`"${missed}"`)
    },
  )

  it.each(Object.keys(firstDay))('take %s', (name) => {
    expect(problems.get(name)).toEqual([])
  })
})

function attachmentModule(attachment: string): string {
  return `
    import type { Attachment } from 'taro-wecom-share'
    export const attachment: Attachment = ${attachment}`
}

function switchModule(type: string, discriminant: string, cases: readonly string[]): string {
  const arms = cases.map((one) => `case '${one}': return 1`).join('\n')
  return `
    import type { ${type} } from 'taro-wecom-share'
    export function told(value: ${type}): number {
      const { ${discriminant}: which } = value
      switch (which) {
        ${arms}
        default: return which satisfies never
      }
    }`
}

function hostModule(element: string): string {
  return `
    import {
      AttachmentPicker, MessageEditor, MessagePreview, RecipientSelector, ShareButton, ShareDraftProvider,
      ShareKitProvider, useShareDraft,
    } from 'taro-wecom-share'
    export const parts = [
      AttachmentPicker, MessageEditor, MessagePreview, RecipientSelector, ShareButton, ShareDraftProvider,
      ShareKitProvider, useShareDraft,
    ]
    export function Page() {
      return (${element})
    }`
}
