/** Shown by DingTalk in the chat list where an answer comes as a push. */
export const REPLY_TITLE = '整改助手'

/** The last line of a late answer whose picture had no way to follow it. */
export const PICTURE_LEFT_OUT = '（这条答复来晚了，图片没能一起发出。要看图请再发一次。）'
