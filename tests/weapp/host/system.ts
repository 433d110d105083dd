import type { SystemInfo } from './createWx.ts'

/** What `wx.getSystemInfoSync()` says unless a test says otherwise: a small iPhone in WeCom. */
export const SYSTEM: SystemInfo = {
  brand: 'iPhone',
  model: 'iPhone SE',
  platform: 'ios',
  environment: 'wxwork',
  system: 'iOS 17.4',
  version: '8.0.50',
  SDKVersion: '3.7.0',
  language: 'zh_CN',
  theme: 'light',
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  safeArea: { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 },
}
