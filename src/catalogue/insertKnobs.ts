import type { KnobValue } from '../frame/FrameSettings.ts'

/** The source of a story with the knobs' props in its component's tags, as a developer would write them. */
export function insertKnobs(
  source: string,
  component: string,
  knobs: Readonly<Record<string, KnobValue>>,
): string {
  const names = Object.keys(knobs)
  if (names.length === 0) return source
  const attributes = Object.entries(knobs)
    .map(([name, value]) => ` ${attributeOf(name, value)}`)
    .join('')
  return source.replaceAll(new RegExp(`<${component}\\b([^>]*)`, 'g'), (_tag, rest: string) => {
    const others = names.reduce(
      (kept, name) => kept.replace(new RegExp(`\\s${name}(?:="[^"]*"|=\\{[^{}]*\\})?(?=[\\s/]|$)`), ''),
      rest,
    )
    return `<${component}${attributes}${others}`
  })
}

function attributeOf(name: string, value: KnobValue): string {
  if (value === true) return name
  return typeof value === 'string' && !/["{}]/.test(value)
    ? `${name}="${value}"`
    : `${name}={${JSON.stringify(value)}}`
}
