import { Text, View } from '@tarojs/components'
import { navigateTo } from '@tarojs/taro'
import { ShareButton, usePageCard } from 'taro-wecom-share'
import { useStrings } from '../locale/useStrings.ts'
import { Tappable } from '../shell/Tappable.tsx'
import { APPID, coverOf, nameOf, type Product } from './goods.ts'
import './ProductCard.css'
import { ProductPicture } from './ProductPicture.tsx'

/** One product of the list. Its button hands over the page for customers, with the run's own id in its query. */
export function ProductCard({ product }: { readonly product: Product }) {
  const { shop } = useStrings()
  const { id, price } = product
  const name = nameOf(product, shop)
  const pageCard = usePageCard({
    appid: APPID,
    title: name,
    imgUrl: coverOf(product),
    page: 'pages/offer/index',
    query: { id },
  })
  return (
    <View className="product-card">
      <Tappable
        id={`open-${id}`}
        className="product-card__product"
        onTap={() => void navigateTo({ url: `/pages/item/index?id=${encodeURIComponent(id)}` })}
      >
        <ProductPicture product={product} />
        <View className="product-card__text">
          <Text className="product-card__name">{name}</Text>
          <Text className="product-card__price">{`¥ ${price}`}</Text>
        </View>
      </Tappable>
      <ShareButton
        id={`share-${id}`}
        size="mini"
        feedback="toast"
        beforeShare={(_message, { shareId }) => ({
          text: { content: shop.greeting(name) },
          attachments: [pageCard({ shareId })],
        })}
      />
    </View>
  )
}
