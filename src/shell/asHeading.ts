/** Makes a text a heading for who hears the page. On H5 alone, because Taro would send it over `setData`. */
export function asHeading(level: 1 | 2 | 3): object {
  return process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': String(level) } : {}
}
