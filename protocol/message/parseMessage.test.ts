import { customerRules as rules } from './customerRules.ts'
import { parseMessage } from './parseMessage.ts'

const message = { text: { content: '您好' }, externalUserIds: ['wmB', ''] }

describe('parseMessage', () => {
  it('takes the ids of a selection as they are, in place of those of the message', () => {
    const selectedUserIds = ['wmA', 'wmB']
    const { issues, payload } = parseMessage(message, { rules, selectedUserIds })
    expect(issues).toEqual([])
    expect(payload.externalUserIds).toBe(selectedUserIds)
  })

  it('reads on as if nobody were named where the member chooses again', () => {
    const renamed = { ...message, external_userid: ['wmA'] }
    const { issues, payload } = parseMessage(renamed, {
      rules,
      withoutRecipients: true,
      selectedUserIds: ['wmA'],
    })
    expect(issues).toEqual([])
    expect(payload).toEqual({ text: { content: '您好' }, attachments: [] })
  })

  it.each([
    [7, 'number'],
    [null, 'null'],
    [[], 'array'],
  ])('gives an empty payload of %p, which is no message', (given, actual) => {
    expect(parseMessage(given, { rules })).toStrictEqual({
      issues: [{ code: 'wrong-type', severity: 'error', path: [], params: { expected: 'object', actual } }],
      payload: { attachments: [] },
    })
  })

  it.each([
    [[], 'array'],
    [{}, 'object'],
    [7, 'number'],
    ['Image', 'Image'],
  ])('knows no attachment of kind %p', (msgtype, actual) => {
    expect(parseMessage({ attachments: [{ msgtype }] }, { rules }).issues).toMatchObject([
      { code: 'unknown-msgtype', path: ['attachments', 0, 'msgtype'], params: { actual } },
    ])
  })

  it('misses an entry of a list that is none', () => {
    const { issues } = parseMessage({ text: message.text, attachments: [undefined] }, { rules })
    expect(issues).toMatchObject([{ code: 'missing', path: ['attachments', 0] }])
  })

  it.each([
    ['userIdList', ['wmA'], ['unknown-field']],
    ['user_idlist', ['wmA'], ['unknown-field']],
    ['customer', 7, ['unknown-field']],
    ['to_user', 'wmA', ['unknown-field']],
    ['customers', [], []],
    ['customers', null, []],
    ['our_customers', ['wmA'], []],
    ['customers_since', ['wmA'], []],
    ['externalUserIds', 7, ['wrong-type']],
  ])('with %s of %j has these errors: %j', (name, value, codes) => {
    const { issues } = parseMessage({ text: message.text, [name]: value }, { rules })
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })
})
