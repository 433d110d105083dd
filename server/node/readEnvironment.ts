export type Environment = Readonly<Record<string, string | undefined>>

/** Reads environment variables, and gathers a sentence for each that stands in the way. */
export interface EnvironmentReader {
  readonly problems: readonly string[]
  text(name: string): string | undefined
  required(name: string, meaning: string): string
  /** Parted by commas or blanks. */
  list(name: string): readonly string[]
  wholeNumber(name: string, fallback: number, max: number): number
  address(name: string): string | undefined
  /** Notes the sentence, unless what it demands holds. */
  demand(holds: boolean, sentence: string): void
}

export function readEnvironment(env: Environment): EnvironmentReader {
  const problems: string[] = []
  const text = (name: string): string | undefined => env[name]?.trim() || undefined
  const demand = (holds: boolean, sentence: string): void => {
    if (!holds) problems.push(sentence)
  }
  return {
    problems,
    text,
    demand,
    list: (name) => (text(name) ?? '').split(/[\s,]+/).filter(Boolean),
    required(name, meaning) {
      const value = text(name)
      demand(value !== undefined, `${name} is missing: ${meaning}.`)
      return value ?? ''
    },
    wholeNumber(name, fallback, max) {
      const value = Number(text(name) ?? fallback)
      const isGood = Number.isInteger(value) && value >= 0 && value <= max
      demand(isGood, `${name} must be a whole number from 0 to ${max}.`)
      return isGood ? value : fallback
    },
    address(name) {
      const value = text(name)
      const isGood = value === undefined || URL.canParse(value)
      demand(isGood, `${name} must be a whole address, with its scheme.`)
      return isGood ? value : undefined
    },
  }
}
