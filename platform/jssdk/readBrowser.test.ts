import { readBrowser } from './readBrowser.ts'

const wxwork = 'wxwork/4.1.36 MicroMessenger/7.0.1'

it.each([
  [
    'iPhone',
    0,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 ${wxwork}`,
    'ios',
  ],
  ['MacIntel', 5, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ${wxwork}`, 'ios'],
  ['MacIntel', 0, `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ${wxwork}`, 'mac'],
  ['Linux armv8l', 5, `Mozilla/5.0 (Linux; Android 14; PJD110) AppleWebKit/537.36 ${wxwork}`, 'android'],
  [
    'Win32',
    0,
    `Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 ${wxwork} appScheme/wxworklocal`,
    'windows',
  ],
  ['', 5, `Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1.6.1 Mobile ${wxwork}`, 'ohos'],
  ['', 0, `Mozilla/5.0 (PC; OpenHarmony 5.0) AppleWebKit/537.36 ArkWeb/4.1.6.1 ${wxwork}`, 'ohos_pc'],
  ['Linux x86_64', 0, `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 ${wxwork}`, 'linux'],
  ['', 0, `Mozilla/5.0 (Watch) ${wxwork}`, undefined],
])('reads a client on %s with %s touch points', (platform, maxTouchPoints, userAgent, expected) => {
  expect(readBrowser({ userAgent, platform, maxTouchPoints })).toEqual({
    platform: expected,
    version: '4.1.36',
  })
})

it('tells no version outside WeCom', () => {
  const userAgent = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50'
  expect(readBrowser({ userAgent, platform: 'iPhone', maxTouchPoints: 5 }).version).toBeUndefined()
})
