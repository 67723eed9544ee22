import { assign } from './assign'
import { bind } from './bind'
import { claim } from './claim'
import { confirm } from './confirm'
import { confirmImport } from './confirm-import'
import { digest } from './digest'
import { evidence } from './evidence'
import { exportDocument } from './export-document'
import type { Handler } from './handler'
import { help } from './help'
import { hide, unhide } from './hide'
import { importList } from './import-list'
import { lists } from './lists'
import { measure } from './measure'
import { register } from './register'
import { remark } from './remark'
import { report } from './report'
import { search } from './search'
import { sendBack } from './send-back'
import { show } from './show'
import { snapshot } from './snapshot'
import { submit } from './submit'
import { switchRound } from './switch-round'
import { undo } from './undo'
import { verify } from './verify'

/** Every command, in the order in which 帮助 shows them. A new command is one line here. */
export const handlers: readonly Handler[] = [
  register,
  claim,
  report,
  evidence,
  submit,
  measure,
  undo,
  snapshot,
  show,
  ...lists,
  search,
  digest,
  assign,
  verify,
  sendBack,
  remark,
  confirm,
  importList,
  confirmImport,
  exportDocument,
  hide,
  unhide,
  switchRound,
  bind,
  help,
]
