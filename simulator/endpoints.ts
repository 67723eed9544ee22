import type { Platform } from '../src/core/message'
import { DingtalkCallback } from './dingtalk/callback'
import { DownloadCodes } from './dingtalk/download'
import { CustomRobot } from './dingtalk/robot'
import { Sessions } from './dingtalk/session'
import type { Exchange, Outcome } from './http'
import type { Delivery } from './types'
import { WecomCallback } from './wecom/callback'
import { MediaLinks } from './wecom/media-link'
import { ResponseUrls } from './wecom/response'
import { WecomUploads } from './wecom/upload'
import { WecomWebhook } from './wecom/webhook'
import type { Courier, World } from './world'

/** Answers one kind of call. */
export type Route = (exchange: Exchange) => Outcome | Promise<Outcome>

/** Both platforms: what the bot can call, and how the platforms call the bot. */
export interface Endpoints {
  /** By method and path below the prefix; a last part `*` stands for any id. */
  routes: Record<string, Route>
  couriers: Record<Platform, Courier>
  revokeAccessToken(): void
  verifyUrl(): Promise<string[]>
  /** WeCom only: somebody opens the 1:1 chat. */
  enter(memberId: string): Promise<Delivery>
}

/** Sets up both platforms for one world. */
export function createEndpoints(world: World): Endpoints {
  const links = new MediaLinks(world)
  const responses = new ResponseUrls(world)
  const uploads = new WecomUploads(world)
  const webhook = new WecomWebhook(world, uploads)
  const downloads = new DownloadCodes(world)
  const sessions = new Sessions(world)
  const robot = new CustomRobot(world)
  const wecom = new WecomCallback(world, links, responses)
  return {
    routes: {
      'POST /wecom/cgi-bin/webhook/send': exchange => webhook.serve(exchange),
      'POST /wecom/cgi-bin/webhook/upload_media': exchange => uploads.serve(exchange),
      'POST /wecom/cgi-bin/aibot/response': exchange => responses.serve(exchange),
      'GET /wecom/media/*': exchange => links.serve(exchange),
      'POST /dingtalk/robot/send': exchange => robot.serve(exchange),
      'POST /dingtalk/robot/sendBySession': exchange => sessions.serve(exchange),
      'POST /dingtalk/v1.0/oauth2/accessToken': exchange => downloads.serveToken(exchange),
      'POST /dingtalk/v1.0/robot/messageFiles/download': exchange => downloads.serveDownload(exchange),
      'GET /dingtalk/media/*': exchange => downloads.serveMedia(exchange),
    },
    couriers: { wecom, dingtalk: new DingtalkCallback(world, downloads, sessions) },
    revokeAccessToken: () => downloads.revokeToken(),
    verifyUrl: () => wecom.verify(),
    enter: memberId => wecom.enter(memberId),
  }
}
