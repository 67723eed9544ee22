/** Calls of the page to its simulator, all relative to the page's base. */

export async function load(path) {
  const answer = await fetch(`api/${path}`)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}

export async function act(path, body) {
  const answer = await fetch(`api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const result = await answer.json()
  if (!answer.ok) throw new Error(result.error)
  return result
}

/** Live updates; `onOpen` runs on every (re)connection, when everything must be loaded anew. */
export function follow({ onOpen, onMessage, onProblem }) {
  const source = new EventSource('api/events')
  source.addEventListener('open', onOpen)
  source.addEventListener('message', event => onMessage(JSON.parse(event.data)))
  source.addEventListener('problem', event => onProblem(JSON.parse(event.data)))
}

/** A chosen file as the API takes it. */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(new Error('读不出这个文件'))
    reader.onload = () =>
      resolve({ name: file.name, type: file.type, base64: String(reader.result).replace(/^[^,]*,/, '') })
    reader.readAsDataURL(file)
  })
}
