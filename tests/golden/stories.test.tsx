import { act, fireEvent, render } from '@testing-library/react'
import { type ShareEvent, ShareKitProvider } from 'taro-wecom-share'
import type { Assistant, Simulator } from 'taro-wecom-share/simulator'
import { DemoClient, DemoMedia } from '../../src/client/demoClient.tsx'
import { PreferencesProvider } from '../../src/preferences/PreferencesProvider.tsx'
import { attachmentPickerStories } from '../../src/stories/attachmentPickerStories.ts'
import { messageEditorStories } from '../../src/stories/messageEditorStories.ts'
import { messagePreviewStories } from '../../src/stories/messagePreviewStories.ts'
import { shareButtonStories } from '../../src/stories/shareButtonStories.ts'
import { targetChooserStories } from '../../src/stories/targetChooserStories.ts'
import type { Story } from '../../src/stories/Story.ts'
import { StoryCard } from '../../src/stories/StoryCard.tsx'
import { showPage } from '../support/taroH5.ts'
import { openGolden } from './openGolden.ts'

/** What the member does in the assistant; confirms where nothing is said. */
const MEMBER: Partial<Record<Story['id'], 'cancel' | 'dismiss'>> = {
  'backed-out': 'cancel',
  silent: 'dismiss',
}
/** Whose buttons are tapped at once; else each is tapped on a story of its own. */
const AT_ONCE: readonly Story['id'][] = ['busy']
/** Of whose buttons the golden tells less than they can do, and why. */
const LEFT_OUT: Partial<Record<Story['id'], string>> = {
  compose: 'left out: files that are picked, whose payload the tests on a phone hold',
  'real-upload': 'left out: what a real backend answers, which the tests in a browser hold',
}

/** Whose button opens a sheet of places: each of them is chosen. */
const CHOOSERS = targetChooserStories.flatMap((group) => group.stories)
const HANDING_OVER = [
  'shareToExternalContact',
  'shareToExternalChat',
  'shareToExternalMoments',
  'sendChatMessage',
]

const golden = openGolden('stories')
const stories = [
  shareButtonStories,
  targetChooserStories,
  attachmentPickerStories,
  messageEditorStories,
  messagePreviewStories,
]
  .flat()
  .flatMap((group) => group.stories)

beforeEach(() => jest.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(() => jest.useRealTimers())

it.each(stories.map((story) => [story.id, story] as const))(
  '%s: the same reaches WeCom, and the run ends in the same way',
  async (id, story) => {
    const lines: string[] = []
    for (const buttons of tapsOf(id, await buttonsOf(story)))
      for (const place of await placesOf(story, buttons)) lines.push(...(await tap(story, buttons, place)))
    if (lines.length === 0) lines.push('no button')
    const overLimit = LEFT_OUT[id]
    golden.hold(id, overLimit === undefined ? lines : [...lines, overLimit])
  },
)

function tapsOf(id: Story['id'], buttons: readonly string[]): readonly (readonly string[])[] {
  return AT_ONCE.includes(id) ? [buttons] : buttons.map((button) => [button])
}

async function buttonsOf(story: Story): Promise<readonly string[]> {
  const { view } = await open(story)
  const ids = [...view.container.querySelectorAll('[id^="share-"]')].map(({ id }) => id)
  view.unmount()
  return ids
}

/** The positions of the places in the sheet that a button opens; one that is no place where it opens none. */
async function placesOf(story: Story, buttons: readonly string[]): Promise<readonly (number | undefined)[]> {
  if (!CHOOSERS.includes(story)) return [undefined]
  const { view } = await open(story)
  press(view.container, buttons)
  await pass()
  const places = [...rowsIn(view.container).keys()]
  view.unmount()
  return places
}

function rowsIn(container: HTMLElement): readonly Element[] {
  return [...container.querySelectorAll('.wqs-chooser__row')]
}

function press(container: HTMLElement, buttons: readonly string[]): void {
  for (const id of buttons) fireEvent.click(container.querySelector(`[id="${id}"]`) ?? container)
}

/** What follows from a tap: what crosses to WeCom, and the outcomes. */
async function tap(
  story: Story,
  buttons: readonly string[],
  place: number | undefined,
): Promise<readonly string[]> {
  const { view, simulator, events } = await open(story)
  const before = simulator.calls.length
  press(view.container, buttons)
  await pass()
  const row = place === undefined ? undefined : rowsIn(view.container)[place]
  const chosen = row ? `, then ${[...row.children].map((part) => part.textContent).join(': ')}` : ''
  if (row) fireEvent.click(row)
  await pass()
  if (endings(events).some(({ failure }) => failure?.remedy === 'reselect-recipients')) {
    // The notice offers to go on without the customers: the member does.
    fireEvent.click(view.container.querySelector('.wqs-notice .wqs-button') ?? view.container)
    await pass()
  }
  act(() => decide(simulator.assistant, MEMBER[story.id]))
  // The assistant covered the page, which is shown again.
  act(showPage)
  await pass()

  const payloads = simulator.calls
    .slice(before)
    .filter(({ api }) => HANDING_OVER.includes(api))
    .map(({ api, argument }) => `${place === undefined ? '' : `${api} `}payload: ${JSON.stringify(argument)}`)
  const outcomes = endings(events).map(outcomeLine)
  view.unmount()
  const lines = [...payloads, ...outcomes].map((line) => stable(line, events))
  return [`tap: ${buttons.join(', ')}${chosen}`, ...(lines.length > 0 ? lines : ['nothing happens'])]
}

/** Without what differs from run to run. */
function stable(line: string, events: readonly ShareEvent[]): string {
  const ids = new Set(events.map(({ shareId }) => shareId))
  return [...ids]
    .reduce((text, shareId) => text.replaceAll(shareId, '<shareId>'), line)
    .replace(/"simulated-\d+"/g, '"<uploaded>"')
}

function decide(assistant: Assistant, how: 'confirm' | 'cancel' | 'dismiss' = 'confirm'): void {
  if (assistant.pending) assistant[how]()
}

type Ending = Extract<ShareEvent, { type: 'outcome' }>

function endings(events: readonly ShareEvent[]): readonly Ending[] {
  return events.filter((event) => event.type === 'outcome')
}

function outcomeLine({ outcome, failure, issues }: Ending): string {
  return `outcome: ${JSON.stringify({ outcome, failure, issues })}`
}

async function open(story: Story) {
  const events: ShareEvent[] = []
  const view = render(
    <PreferencesProvider>
      <ShareKitProvider onEvent={(event) => events.push(event)}>
        <DemoClient simulatorName="shared">
          <DemoMedia>
            <StoryCard page="share-button" story={story} />
          </DemoMedia>
        </DemoClient>
      </ShareKitProvider>
    </PreferencesProvider>,
  )
  await pass()
  return { view, events, simulator: simulatorOf(story) }
}

function simulatorOf({ id, file }: Story): Simulator {
  const simulator = window.simulators?.[file.ownClient ? id : 'shared']
  if (!simulator) throw new Error(`${id} has no simulator`)
  return simulator
}

/** Ten seconds: uploads, clients that are slow, and WeCom's silence are over by then. */
function pass(): Promise<void> {
  return act(() => jest.advanceTimersByTimeAsync(10_000))
}
