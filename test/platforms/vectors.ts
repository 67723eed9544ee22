import vectors from '../data/vectors.json'

/** The protocol vectors, published and computed; see the description inside. */
export const wecom = vectors.wecom
export const dingtalk = vectors.dingtalk
