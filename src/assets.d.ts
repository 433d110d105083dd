/** The text of a file, taken when the demo is built; see config/index.ts. */
declare module '*?raw' {
  const text: string
  export default text
}

declare module '*.svg' {
  const address: string
  export default address
}

/** The guides of docs/, with their titles, listed when the catalogue is built. */
declare module 'catalogue:guides' {
  const guides: readonly {
    readonly name: string
    readonly titles: Readonly<Record<'zh-CN' | 'en-US', string>>
  }[]
  export default guides
}
