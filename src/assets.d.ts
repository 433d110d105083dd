/** The text of a file, taken when the demo is built; see config/index.ts. */
declare module '*?raw' {
  const text: string
  export default text
}

declare module '*.svg' {
  const address: string
  export default address
}
