import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { readShareQuery } from 'taro-wecom-share'
import { useStrings } from '../../locale/useStrings.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { findProduct, nameOf } from '../../shop/goods.ts'
import { ProductPicture } from '../../shop/ProductPicture.tsx'
import { asHeading } from '../../shell/asHeading.ts'
import './index.css'

/** What a customer opens from the card: which product, and by which share. Nothing of the kit is drawn here. */
export default function OfferPage() {
  const { shop } = useStrings()
  const { offer } = shop
  const { id = '', shareId = '' } = readShareQuery(useRouter().params)
  const product = findProduct(id)
  return (
    <PageShell page="offer">
      <View className="offer">
        {product && <ProductPicture product={product} />}
        <Text className="offer__name" {...asHeading(1)}>
          {product ? nameOf(product, shop) : offer.unknown}
        </Text>
        {product && <Text className="offer__price">{`¥ ${product.price}`}</Text>}
        <Text className="offer__about">{shop.about}</Text>
        <View className="offer__fact">
          <Text className="offer__fact-name">{offer.product}</Text>
          <Text id="offer-id">{id}</Text>
        </View>
        <View className="offer__fact">
          <Text className="offer__fact-name">{offer.share}</Text>
          <Text id="offer-share">{shareId}</Text>
        </View>
      </View>
    </PageShell>
  )
}
