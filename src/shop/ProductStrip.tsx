import { Text, View } from '@tarojs/components'
import { useStrings } from '../locale/useStrings.ts'
import { nameOf, type Product } from './goods.ts'
import { ProductPicture } from './ProductPicture.tsx'
import { asHeading } from '../shell/asHeading.ts'
import './ProductStrip.css'

/** Which product the page is about, in a line. */
export function ProductStrip({ product }: { readonly product: Product }) {
  const { shop } = useStrings()
  return (
    <View className="product-strip">
      <ProductPicture product={product} />
      <View className="product-strip__text">
        <Text className="product-strip__name" {...asHeading(1)}>
          {nameOf(product, shop)}
        </Text>
        <Text className="product-strip__price">{`¥ ${product.price}`}</Text>
      </View>
    </View>
  )
}
