import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ShareButton, ShareKitProvider, type ShareOutcome } from 'taro-wecom-share'
import { createSimulator, type SimulatorPatch } from 'taro-wecom-share/simulator'
import { createWecomClient } from 'taro-wecom-share/wecom'
import { namesIn, readDocument } from './readDocument.ts'
import { runCode } from './runCode.cjs'

const [table] = readDocument('docs/testing.md').tables
const rows = (table?.rows ?? []).map(
  ([patch = '', outcome]) => [patch.replace(/`/g, ''), namesIn(outcome)] as const,
)

it('has settings to try', () => expect(rows.length).toBeGreaterThan(5))

it.each(rows)('the page of testing says how a run ends with %s', async (code, [type, failure]) => {
  const { patch } = runCode(`export const patch = ${code}`, () => undefined) as { patch: SimulatorPatch }
  const simulator = createSimulator(patch)
  const ended = jest.fn<void, [unknown, ShareOutcome?]>()
  render(
    <ShareKitProvider wecom={createWecomClient(() => simulator.qy)}>
      <ShareButton message={{ text: { content: '新品到店' } }} onFailed={ended} />
    </ShareKitProvider>,
  )
  fireEvent.click(screen.getByText('群发给客户'))
  await waitFor(() => expect(ended).toHaveBeenCalled())
  const [[told, outcome] = []] = ended.mock.calls
  expect([outcome?.type, told]).toEqual([type, expect.objectContaining({ code: failure })])
  await act(() => Promise.resolve())
})
