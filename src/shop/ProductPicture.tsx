import { Text, View } from '@tarojs/components'
import { useStrings } from '../locale/useStrings.ts'
import type { Product } from './goods.ts'
import './ProductPicture.css'

/** Thirty photographs would be most of the demo's weight; a colour and a sign tell the teas apart. */
export function ProductPicture({ product: { tea, pack } }: { readonly product: Product }) {
  const { teas } = useStrings().shop
  return (
    <View className={`product-picture product-picture--${tea} product-picture--${pack}`}>
      <Text>{teas[tea].slice(0, 1)}</Text>
    </View>
  )
}
