import type { Customer } from '../../ports/CustomerPort.ts'
import { createDraftHouse } from '../../tests/support/createDraftHouse.ts'
import type { DraftVariables } from './createVariableFiller.ts'

const wang: Customer = { externalUserId: 'wm1', name: '王芳', remark: '王姐' }
const li: Customer = { externalUserId: 'wm2', name: '李雷' }
const variables: DraftVariables = { 门店: '静安店', 客户称呼: ({ remark, name }) => remark ?? name }
const houseOf = (text: string) => {
  const house = createDraftHouse({ variables })
  house.draft.recipients.setCustomers([wang, li])
  house.draft.setText(text)
  return house.draft
}
const textOf = (draft: ReturnType<typeof houseOf>) => draft.toMessage()?.text?.content

describe('variables of a draft', () => {
  it('are filled in where the message is made, and stay as they are where it is edited', () => {
    const draft = houseOf('欢迎来{{门店}}，{{ 门店 }}等你')
    expect(textOf(draft)).toBe('欢迎来静安店，静安店等你')
    expect(draft.getState().text).toBe('欢迎来{{门店}}，{{ 门店 }}等你')
    expect(draft.validate()).toEqual([])
  })

  it('are filled in in cards too', () => {
    const draft = houseOf('')
    draft.add({
      id: 'a',
      msgtype: 'link',
      body: { title: '{{门店}}上新', url: 'https://a.cn', imgUrl: 'https://a.cn/a.png' },
    })
    expect(draft.toMessage()?.attachments).toMatchObject([{ link: { title: '静安店上新' } }])
  })

  it('that name the customer are filled in for exactly one, and follow who that is', () => {
    const draft = houseOf('{{客户称呼}}您好')
    const error = [{ code: 'unresolved-variable', severity: 'error', path: ['text', 'content'] }]
    expect(draft.validate()).toMatchObject(error)
    draft.recipients.replace(['wm1'])
    expect(textOf(draft)).toBe('王姐您好')
    draft.recipients.replace(['wm2'])
    expect(textOf(draft)).toBe('李雷您好')
    draft.recipients.replace(['wm1', 'wm2'])
    expect(draft.validate()).toMatchObject(error)
    expect(textOf(draft)).toBe('{{客户称呼}}您好')
  })

  it('that name a customer whom the list does not know yet wait for the list', () => {
    const draft = houseOf('{{客户称呼}}您好')
    draft.recipients.replace(['wm3'])
    expect(draft.validate()).toMatchObject([
      { code: 'unresolved-variable', params: { placeholder: '客户称呼' } },
    ])
    draft.recipients.setCustomers([wang, li, { externalUserId: 'wm3', name: '韩梅梅' }])
    expect(textOf(draft)).toBe('韩梅梅您好')
  })

  it.each(['{{不知道}}', '{{toString}}'])('leave %s, as an error at its place', (placeholder) => {
    const draft = houseOf('')
    draft.add({ id: 'a', msgtype: 'link', body: { title: placeholder, url: 'https://a.cn' } })
    const [issue] = draft.validate().filter(({ severity }) => severity === 'error')
    expect(issue).toMatchObject({ code: 'unresolved-variable', path: ['attachments', 0, 'link', 'title'] })
  })

  it('are none of a draft without them, where what is left is a warning', () => {
    const { draft } = createDraftHouse()
    draft.setText('{{门店}}')
    expect(draft.validate()).toMatchObject([{ code: 'unresolved-variable', severity: 'warning' }])
    draft.addMaterial({ id: 'm', version: '1', title: '素材', text: '您好' })
    expect(draft.validate()).toMatchObject([{ code: 'unresolved-variable', severity: 'error' }])
  })
})
