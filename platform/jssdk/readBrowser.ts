/** What a browser tells of itself: `navigator`. */
export interface Browser {
  readonly userAgent: string
  readonly platform: string
  readonly maxTouchPoints: number
}

/** Which WeCom a browser is, by the names that `wx.getSystemInfoSync` has for platforms. */
export interface BrowserFacts {
  readonly platform: string | undefined
  /** WeCom's own. */
  readonly version: string | undefined
}

/** The first that matches. Those of HarmonyOS are device-unverified. */
const PLATFORMS: readonly (readonly [RegExp, string])[] = [
  [/\(PC;.*(OpenHarmony|HarmonyOS)/i, 'ohos_pc'],
  [/OpenHarmony|HarmonyOS|ArkWeb/i, 'ohos'],
  [/\bAndroid\b/i, 'android'],
  [/\b(iPhone|iPad|iPod)\b/i, 'ios'],
  [/Windows/i, 'windows'],
  [/Macintosh|Mac OS X/i, 'mac'],
  [/Linux/i, 'linux'],
]

/** The version is nowhere else: WeCom's SDK tells only whether it is WeCom. */
export function readBrowser({ userAgent, platform, maxTouchPoints }: Browser): BrowserFacts {
  const [, version] = /wxwork\/([\d.]+)/i.exec(userAgent) ?? []
  // An iPad may say that it is a Mac, which has no touch screen.
  const isPad = /Mac/i.test(platform) && maxTouchPoints > 2
  const [, found] = PLATFORMS.find(([pattern]) => pattern.test(userAgent)) ?? []
  return { platform: isPad ? 'ios' : found, version }
}
