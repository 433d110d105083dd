import type { ShareEvent } from 'taro-wecom-share'
import type { MaterialStatus } from '../../ports/MaterialPort.ts'
import { toStatusListener } from '../../store/share/ShareEvent.ts'
import { createDraftHouse } from '../support/createDraftHouse.ts'
import { createHouse, settle, share } from '../support/createShareHouse.ts'

const houseWith = (status: MaterialStatus) => {
  const { draft } = createDraftHouse({ materials: { resolve: () => Promise.resolve(status) } })
  draft.addMaterial({ id: 'tea', version: '3', title: '春茶', text: '春茶到了' })
  const events: ShareEvent[] = []
  const { store, wecom, answer } = createHouse(
    {},
    { onStatus: toStatusListener((event) => events.push(event)) },
  )
  const run = share(store, { message: undefined, draft })
  return { draft, events, wecom, answer, run }
}

it('a run whose material was withdrawn ends before WeCom is asked, and says which place', async () => {
  const { wecom, run } = houseWith('withdrawn')
  expect(await run).toMatchObject({
    type: 'invalid',
    issues: [{ code: 'material-withdrawn', path: ['materials', 0] }],
  })
  expect(wecom.share).not.toHaveBeenCalled()
})

it('the outcome and the events of a run carry the ids of its material', async () => {
  const { events, answer, run } = houseWith('available')
  await settle()
  answer()
  expect(await run).toMatchObject({ type: 'shared', materialIds: ['tea'] })
  expect(events.map(({ type, materialIds }) => [type, materialIds])).toEqual([
    ['tapped', ['tea']],
    ['in-assistant', ['tea']],
    ['outcome', ['tea']],
  ])
})
