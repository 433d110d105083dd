import { problemsIn } from './compile.ts'

const moduleWith = (button: string): string => `
  import { ShareButton } from 'taro-wecom-share'
  import { chat, groups, moments } from 'taro-wecom-share/targets'
  export const used = [chat, groups, moments]
  const text = { content: '您好' }
  const image = { msgtype: 'image', image: { mediaid: 'm' } } as const
  const file = { msgtype: 'file', file: { mediaid: 'm' } } as const
  const video = { msgtype: 'video', video: { mediaid: 'm' } } as const
  export const sample = [text, image, file, video, ${button}]`

/** Each with what of its message must be refused. */
const wrong: readonly (readonly [string, string])[] = [
  ['<ShareButton target={moments} message={{ chatIds: ["g"], text }} />', 'chatIds'],
  ['<ShareButton target={groups} message={{ externalUserIds: ["w"], text }} />', 'externalUserIds'],
  ['<ShareButton message={{ chatIds: ["g"], text }} />', 'chatIds'],
  ['<ShareButton target={moments} message={{ attachments: [file] }} />', 'file'],
  ['<ShareButton target={moments} message={{ attachments: [image, video] }} />', 'video'],
  ['<ShareButton target={chat} message={{ text, attachments: [image] }} />', 'text'],
]

const right = [
  '<ShareButton message={{ externalUserIds: ["w"], text, attachments: [image, file] }} />',
  '<ShareButton target={groups} message={{ chatIds: ["g"], text, attachments: [image, file] }} />',
  '<ShareButton target={moments} message={{ text, attachments: [image, image] }} />',
  '<ShareButton target={chat} message={{ attachments: [file] }} beforeShare={({ attachments }) => void attachments} />',
]

describe('a button’s message', () => {
  let problems: ReturnType<typeof problemsIn>
  beforeAll(() => {
    const samples = [...wrong.map(([button]) => button), ...right]
    problems = problemsIn('src', Object.fromEntries(samples.map((button) => [button, moduleWith(button)])))
  })

  it.each(wrong)('%s does not compile', (button) => {
    expect(problems.get(button)).not.toEqual([])
  })

  it.each(right)('%s compiles', (button) => {
    expect(problems.get(button)).toEqual([])
  })
})
