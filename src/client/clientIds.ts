export const CLIENT_IDS = ['wecom', 'wechat', 'devtools', 'mac'] as const

/** Where members and customers open one and the same build. */
export type ClientId = (typeof CLIENT_IDS)[number]
