import type { ShareComposerProps } from 'taro-wecom-share'
import picture from '../assets/oolong.svg'
import type { ShopStrings } from '../locale/DemoStrings.ts'
import { coverOf, nameOf, type Product } from './goods.ts'

/** What a member starts from who wants to tell customers of a product. */
export function messageOf(
  product: Product,
  shop: ShopStrings,
): NonNullable<ShareComposerProps['defaultMessage']> {
  const title = nameOf(product, shop)
  return {
    text: shop.greeting(title),
    attachments: [
      {
        id: 'product',
        msgtype: 'link',
        body: {
          title,
          desc: shop.about,
          url: `https://shop.example.com/${product.id}`,
          imgUrl: coverSeen(product),
        },
      },
    ],
  }
}

/** On H5 a picture that is there, because the made-up shop has no server to show one. */
function coverSeen(product: Product): string {
  return process.env.TARO_ENV === 'h5' ? new URL(picture, window.location.href).href : coverOf(product)
}
