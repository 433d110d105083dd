import { normalizeText } from './normalizeText.ts'

describe('the words of a client', () => {
  it.each([
    ['qy__share:fail_nopermission', 'no permission'],
    ['fail:no permission', 'no permission'],
    ['No  Permission', 'no permission'],
    ['  wx.qy.share : fail no permission \n', 'no permission'],
    ['x:fail: fail no permission', 'no permission'],
    ['x:fail fail_nosupport', 'no support'],
    ['x:fail', ''],
    ['fail', ''],
    ['x:fail_', ''],
    ['x:failure of nobody', 'failure of nobody'],
    ['it did fail', 'it did fail'],
    ['no room at x:y', 'no room at x:y'],
  ])('%j are %j, whatever stands around them', (said, words) => {
    expect(normalizeText(said)).toBe(words)
  })
})
