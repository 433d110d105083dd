import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { readShareQuery, ShareButton, usePageCard } from 'taro-wecom-share'
import { ClientSwitch } from '../../client/demoClient.tsx'
import { useStrings } from '../../locale/useStrings.ts'
import { PageShell } from '../../shell/PageShell.tsx'
import { AvailabilityLine } from '../../shop/AvailabilityLine.tsx'
import { APPID, coverOf, findProduct, GOODS, nameOf } from '../../shop/goods.ts'
import { ProductPicture } from '../../shop/ProductPicture.tsx'
import { asHeading } from '../../shell/asHeading.ts'
import './index.css'

/** A product of the list: members hand it to their customers, customers in WeChat forward it to a friend. */
export default function ItemPage() {
  const { shop } = useStrings()
  const { id = '' } = readShareQuery(useRouter().params)
  const product = findProduct(id) ?? GOODS[0]
  // Once the button has said it, the line before the tap need not say it again.
  const [isTold, setTold] = useState(false)
  const name = product ? nameOf(product, shop) : id
  const imgUrl = product ? coverOf(product) : ''
  const pageCard = usePageCard({
    appid: APPID,
    title: name,
    imgUrl,
    page: 'pages/offer/index',
    query: { id },
  })
  useShareAppMessage(() => ({
    title: name,
    path: `/pages/offer/index?id=${encodeURIComponent(id)}`,
    imageUrl: imgUrl,
  }))

  return (
    <PageShell page="item">
      <View className="item">
        <View className="item__client">
          <ClientSwitch />
        </View>
        <View className="item__part">
          {product && <ProductPicture product={product} />}
          <Text className="item__name" {...asHeading(1)}>
            {name}
          </Text>
          {product && <Text className="item__price">{`¥ ${product.price}`}</Text>}
          <Text className="item__about">{shop.about}</Text>
        </View>
        <View className="item__foot">
          <ShareButton
            id="share-item"
            block
            outsideWecom="wechat-share"
            onFailed={() => setTold(true)}
            beforeShare={(_message, { shareId }) => ({
              text: { content: shop.greeting(name) },
              attachments: [pageCard({ shareId })],
            })}
          />
          {!isTold && <AvailabilityLine />}
        </View>
      </View>
    </PageShell>
  )
}
