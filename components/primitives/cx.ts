/** A BEM block's class and those of its modifiers: `wqs-share wqs-share--block`. */
export function cx(thing: string, ...modifiers: readonly (string | false | undefined)[]): string {
  return modifiers.reduce<string>(
    (names, modifier) => (modifier ? `${names} ${thing}--${modifier}` : names),
    thing,
  )
}
