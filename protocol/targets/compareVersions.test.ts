import { compareVersions } from 'taro-wecom-share/protocol'

describe('compareVersions', () => {
  it.each([
    ['4.1.10', '4.1.9', 1],
    ['4.1.9', '4.1.10', -1],
    ['3.1.6', '3.1.6', 0],
    ['3.1', '3.1.0', 0],
    ['3.1.0.5', '3.1', 1],
    ['3.1', '3.1.0.5', -1],
    ['v4.1.10.6007', '4.1.10', 1],
    ['10.0.1', '9.1.10', 1],
    ['4.1.10 (beta)', '4.1.10', 0],
  ])('orders %s and %s number by number', (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign)
  })

  it.each(['', 'unknown', '.', 'four', 'beta 4.1'])('knows no order for %j', (version) => {
    expect(compareVersions(version, '3.1.6')).toBeNaN()
  })
})
