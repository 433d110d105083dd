import { checksum } from './checksum.ts'

describe('the checksum of a text', () => {
  // What a phone has stored must still fit after an update of the app.
  it.each([
    ['', '0.ztntfp.17wdrqx'],
    ['a', '1.1r9wi7g.bapuq0'],
    ['您好 👋', '5.1uf06ju.1pccyww'],
    ['ab', '2.lekqmi.1u3t8ka'],
    ['ba', '2.gp0ybw.1u3t8l4'],
  ])('of %j is %s', (text, sum) => {
    expect(checksum(text)).toBe(sum)
  })
})
