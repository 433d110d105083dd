import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type Root } from 'postcss'

const components = join(__dirname, '..')
const names = readdirSync(components, { recursive: true, encoding: 'utf8' })
/** Some variables a component sets itself: the height of a row, say. */
const code = names
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => readFileSync(join(components, name), 'utf8'))
  .join('')
const styles = names
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, root: postcss.parse(readFileSync(join(components, name), 'utf8')) }))

/** What a rule of the theme declares. */
function declaredBy(root: Root, selector: RegExp): Readonly<Record<string, string>> {
  const declared: Record<string, string> = {}
  root.walkRules(selector, (rule) =>
    rule.walkDecls(/^--wqs-/, ({ prop, value }) => void (declared[prop] = value)),
  )
  return declared
}

const theme = styles.find(({ name }) => name.endsWith('theme.css'))?.root ?? postcss.parse('')
const light = declaredBy(theme, /page/)
const dark = declaredBy(theme, /^\.wqs-dark$/)

describe('the theme', () => {
  it.each(styles)('has every variable that $name uses', ({ root }) => {
    const used = [...root.toString().matchAll(/var\((--wqs-[\w-]+)/g)].flatMap(([, name = '']) => name)
    expect(used.filter((name) => !(name in light) && !code.includes(`'${name}'`))).toEqual([])
  })

  it('has a dark twin of every colour that text stands in or on, the same by class and by the system', () => {
    const neutral = /surface|raised|text|line|link|mark/
    expect(Object.keys(dark)).toEqual(Object.keys(light).filter((name) => neutral.test(name)))
    expect(declaredBy(theme, /^\.wqs-auto$/)).toEqual(dark)
  })

  it.each([
    ['light', light],
    ['dark', { ...light, ...dark }],
  ])('can be read: 4.5 to 1 for each text on each ground, %s (WCAG 2.2, AA)', (_mode, colours) => {
    const texts = ['text', 'text-soft', 'link', 'done-mark', 'problem-mark', 'question-mark']
    const pairs = [
      ...texts.flatMap((text) => ['surface', 'raised'].map((ground) => [text, ground])),
      ['on-primary', 'primary'],
      ['on-primary', 'warn'],
    ] as const
    const ratios = pairs.map(([text = '', ground = '']) => ({
      pair: `${text} on ${ground}`,
      ratio: contrast(colours[`--wqs-${text}`], colours[`--wqs-${ground}`]),
    }))
    expect(ratios.filter(({ ratio }) => ratio < 4.5)).toEqual([])
    // What is drawn and not read, such as a tick: 3 to 1.
    expect(contrast(colours['--wqs-primary'], colours['--wqs-surface'])).toBeGreaterThanOrEqual(3)
  })
})

/** WCAG 2.2. */
function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
