import type { SimulatorOptions } from 'taro-wecom-share/simulator'
import { chat, customers, groups, moments, TargetChooser } from 'taro-wecom-share/targets'

export const ownClient: SimulatorOptions = { entry: 'single_chat_tools' }

export default function MixedKinds() {
  return (
    <TargetChooser
      id="share-mixed-kinds"
      targets={[customers, groups, moments, chat]}
      message={{
        chatIds: ['wrTeaFriends'],
        text: { content: '春茶上市，资料都在这里：' },
        attachments: [
          { msgtype: 'image', image: { mediaid: '3sK9vQ2mT7xLpR4nY8cA' } },
          {
            msgtype: 'link',
            link: { title: '怎样泡好一壶乌龙茶', url: 'https://shop.example.com/guides/oolong' },
          },
        ],
      }}
    />
  )
}
