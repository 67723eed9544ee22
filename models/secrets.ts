import { randomBytes } from 'node:crypto'
import { model, Schema } from 'mongoose'
import { upserting } from './database'

interface Secret {
  _id: string
  /** Base64. */
  value: string
}

const schema = new Schema<Secret>(
  { _id: String, value: String },
  { collection: 'secrets', versionKey: false },
)
const SecretModel = model('Secret', schema)

const BYTES = 32

/** A random secret of this installation, the same for all its processes; made when it is first asked for. */
export async function secretNamed(name: string): Promise<Buffer> {
  const fresh = randomBytes(BYTES).toString('base64')
  const { value } = await upserting(() =>
    SecretModel.findOneAndUpdate(
      { _id: name },
      { $setOnInsert: { value: fresh } },
      { upsert: true, new: true },
    )
      .lean<Secret>()
      .orFail()
      .exec(),
  )
  return Buffer.from(value, 'base64')
}
