/**
 * How often a property is tried. `npm run test:deep` sets DEEP, because its whole hundred thousand takes minutes; `npm run test:mutation` sets
 * MUTATED, because it tries the property again for each change of the code.
 */
export function runsOf(usual: number, { deep }: { readonly deep: number }): number {
  if (process.env.DEEP) return deep
  return process.env.MUTATED ? usual / 20 : usual
}
