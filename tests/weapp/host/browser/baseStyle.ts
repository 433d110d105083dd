/** How WeChat's own components look before a mini-program styles them (the older look, which app.json has without `"style": "v2"`). */
export const BASE_STYLE = `
html, body { height: 100%; margin: 0; }
body { font-family: -apple-system, system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'WenQuanYi Zen Hei', sans-serif; font-size: 16px; color: #000; -webkit-tap-highlight-color: transparent; -webkit-text-size-adjust: 100%; }
wx-page { display: block; min-height: 100%; }
wx-view, wx-form, wx-cover-view, wx-checkbox-group, wx-radio-group, wx-picker, wx-swiper, wx-swiper-item, wx-rich-text, wx-progress { display: block; }
wx-text, wx-label, wx-navigator, wx-cover-image { display: inline; }
wx-text { white-space: pre-line; }
wx-root-portal { display: contents; }

wx-button { position: relative; display: block; box-sizing: border-box; margin: 0 auto; padding: 0 14px; overflow: hidden; border-radius: 5px; background-color: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55555556; text-align: center; text-decoration: none; }
wx-button::after { content: ' '; position: absolute; top: 0; left: 0; box-sizing: border-box; width: 200%; height: 200%; border: 1px solid rgb(0 0 0 / 20%); border-radius: 10px; transform: scale(0.5); transform-origin: 0 0; pointer-events: none; }
wx-button[type=primary] { background-color: #1aad19; color: #fff; }
wx-button[type=warn] { background-color: #e64340; color: #fff; }
wx-button[disabled] { color: rgb(0 0 0 / 30%); }
wx-button[disabled]:not([type]), wx-button[disabled][type=default] { background-color: #f7f7f7; }
wx-button[disabled][type=primary] { background-color: #9ed99d; color: rgb(255 255 255 / 60%); }
wx-button[disabled][type=warn] { background-color: #ec8b89; color: rgb(255 255 255 / 60%); }
wx-button[plain] { border: 1px solid #353535; background-color: transparent; color: #353535; }
wx-button[plain]::after { border-width: 0; }
wx-button[plain][type=primary] { border-color: #1aad19; color: #1aad19; }
wx-button[size=mini] { display: inline-block; padding: 0 1.34em; font-size: 13px; line-height: 2.3; }
wx-button[loading]::before { content: ' '; display: inline-block; width: 18px; height: 18px; margin: -6px 5px 0 0; border: 2px solid currentcolor; border-top-color: transparent; border-radius: 50%; box-sizing: border-box; vertical-align: middle; animation: wx-turn 1s linear infinite; }
@keyframes wx-turn { to { transform: rotate(360deg); } }

wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img { display: block; width: 100%; height: 100%; object-fit: fill; }
wx-image[mode=aspectFit] > img { object-fit: contain; }
wx-image[mode=aspectFill] > img { object-fit: cover; }
wx-image[mode=widthFix] { height: auto; }
wx-image[mode=widthFix] > img { height: auto; }
wx-image[mode=heightFix] { width: auto; }
wx-image[mode=heightFix] > img { width: auto; }

wx-input { display: block; height: 7vw; min-height: 7vw; overflow: hidden; text-overflow: clip; white-space: nowrap; }
wx-textarea { display: block; position: relative; width: 300px; height: 150px; }
wx-textarea[auto-height] { height: auto; }
wx-input > input, wx-textarea > textarea { display: block; box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; background: none; color: inherit; font: inherit; line-height: inherit; letter-spacing: inherit; text-align: inherit; resize: none; }
wx-textarea[auto-height] > textarea { height: auto; field-sizing: content; }
wx-input > input::placeholder, wx-textarea > textarea::placeholder { color: #808080; opacity: 1; }

wx-scroll-view { display: block; width: 100%; overflow: hidden; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-scroll-view[scroll-y] { overflow-y: auto; }

wx-switch { display: inline-block; position: relative; box-sizing: border-box; width: 52px; height: 32px; border: 1px solid #dfdfdf; border-radius: 16px; background-color: #dfdfdf; vertical-align: middle; }
wx-switch::after { content: ' '; position: absolute; top: 0; left: 0; width: 30px; height: 30px; border-radius: 15px; background-color: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 40%); transition: transform 0.2s; }
wx-switch[checked] { border-color: #04be02; background-color: #04be02; }
wx-switch[checked]::after { transform: translateX(20px); }
`
