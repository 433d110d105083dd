/** 750 rpx are as wide as the window. */
export function rpxToVw(css: string): string {
  return css.replace(/(-?\d*\.?\d+)rpx\b/g, (_, rpx: string) => `${String(Number(rpx) / 7.5)}vw`)
}
