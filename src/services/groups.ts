import { type Group, listGroups, putGroup } from '../../models/groups'

/** Settings of the chat groups, as the command line shows and changes them. */
export interface Groups {
  list(): Promise<Group[]>
  set(groupId: string, change: Partial<Pick<Group, 'title' | 'webhook' | 'webhookSecret'>>): Promise<void>
}

export function createGroups(): Groups {
  return { list: listGroups, set: putGroup }
}
