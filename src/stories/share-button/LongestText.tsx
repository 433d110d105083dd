import { ShareButton } from 'taro-wecom-share'

/** 8 characters, 500 times: as long as a text may be. */
const content = '好茶慢慢喝不急。'.repeat(500)

export default function LongestText() {
  return <ShareButton id="share-longest-text" message={{ text: { content } }} />
}
