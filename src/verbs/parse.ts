import { readLedgerBytes } from '../services/documents'
import { countLines, warningLines } from '../texts/imports'
import { openLedgerFile, refusing } from './ledger-file'
import { required, type Verb } from './verb'

/** `parse FILE`: what a document is understood to say; no database. */
export const parse: Verb = {
  name: 'parse',
  usage: 'parse FILE [--json]',
  help: '读取一份文档，显示读懂了什么；不动数据库',
  async run({ positionals: [file], options, print }) {
    const { bytes, name } = await openLedgerFile(required(file, 'FILE'))
    const ledger = await refusing(() => readLedgerBytes(bytes, name))
    if (options.json) return print(JSON.stringify(ledger, null, 2))
    print(
      [`标题：${ledger.title}`, `格式：${ledger.form}`, ...countLines(ledger), ...warningLines(ledger)].join(
        '\n',
      ),
    )
    for (const { no, title, measures, status } of ledger.issues)
      print(`${no} ${title}（措施 ${measures.length}${status ? `，${status}` : ''}）`)
  },
}
