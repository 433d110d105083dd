export const TEAS = [
  'oolong',
  'longjing',
  'biluochun',
  'silver-needle',
  'white-peony',
  'keemun',
  'dianhong',
  'tieguanyin',
  'pu-er',
  'jasmine',
] as const

export const PACKS = ['tin', 'box', 'sampler'] as const

export type TeaId = (typeof TEAS)[number]
export type PackId = (typeof PACKS)[number]

/** What the shop sells: ten teas, each in three packs. */
export interface Product {
  readonly id: string
  readonly tea: TeaId
  readonly pack: PackId
  /** Yuan. */
  readonly price: number
}

const PACK_PRICES: Readonly<Record<PackId, number>> = { tin: 88, box: 168, sampler: 29 }

export const GOODS: readonly Product[] = TEAS.flatMap((tea, position) =>
  PACKS.map((pack) => ({ id: `${tea}-${pack}`, tea, pack, price: PACK_PRICES[pack] + 10 * position })),
)

export function findProduct(id: string): Product | undefined {
  return GOODS.find((product) => product.id === id)
}

/** As many as asked for, over and over the same ones; each with an id of its own. */
export function manyGoods(count: number): readonly Product[] {
  return Array.from({ length: count }, (_none, position) => {
    const product = GOODS[position % GOODS.length]
    const round = Math.floor(position / GOODS.length)
    return product ? [{ ...product, id: round === 0 ? product.id : `${product.id}-${round}` }] : []
  }).flat()
}

/** The words that names are made of, in one language. */
export interface GoodsNames {
  readonly teas: Readonly<Record<TeaId, string>>
  /** A tea in this pack. */
  readonly packs: Readonly<Record<PackId, (tea: string) => string>>
}

/** As people call it. It is also the title of a card, which may have 64 bytes of UTF-8. */
export function nameOf({ tea, pack }: Product, { teas, packs }: GoodsNames): string {
  return packs[pack](teas[tea])
}

/** The mini-program that the demo plays. On H5 there is none to ask. */
export const APPID = 'wx8f2c1d3e4a5b6c7d'

export const coverOf = ({ tea }: Product): string => `https://shop.example.com/covers/${tea}.jpg`
