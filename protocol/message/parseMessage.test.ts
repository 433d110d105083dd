import { customerRules as rules } from './customerRules.ts'
import { freezeIds } from './freezeIds.ts'
import { recipientsMax } from './limits.ts'
import { parseMessage } from './parseMessage.ts'

const message = { text: { content: '您好' }, externalUserIds: ['wmB', ''] }

describe('parseMessage', () => {
  it('reads the ids of a selection once, however often a message with them is read', () => {
    let reads = 0
    const list = new Proxy(['wmA', ' wmB '], {
      get: (ids, name) => {
        if (name === '0') reads++
        return Reflect.get(ids, name) as unknown
      },
    })
    const externalUserIds = freezeIds(list)
    for (let time = 0; time < 3; time++) {
      const { issues, payload } = parseMessage({ ...message, externalUserIds }, { rules })
      expect([issues, payload.externalUserIds]).toEqual([[], ['wmA', 'wmB']])
    }
    expect(reads).toBe(1)
  })

  it('says each time what is wrong with the ids of a selection', () => {
    const wrong = freezeIds(['wmA', '', 'wmA'])
    const many = freezeIds(Array.from({ length: recipientsMax + 1 }, (_, id) => `wm${String(id)}`))
    for (let time = 0; time < 2; time++) {
      const codesOf = (externalUserIds: readonly string[]) =>
        parseMessage({ ...message, externalUserIds }, { rules }).issues.map(({ code }) => code)
      expect([codesOf(wrong), codesOf(many)]).toEqual([['missing'], ['too-many-recipients']])
    }
  })

  it('reads on as if nobody were named where the member chooses again', () => {
    const renamed = { ...message, external_userid: ['wmA'] }
    const { issues, payload } = parseMessage(renamed, {
      rules,
      withoutRecipients: true,
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
