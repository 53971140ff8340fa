import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type * as S3 from '@aws-sdk/client-s3'
import type { ListObjectsV2Output, PutObjectCommand, S3ClientConfig } from '@aws-sdk/client-s3'
import { type FileStore, MissingBytes, type Span, type Stored } from './store'

export interface Bucket {
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  name: string
  /** Before every key; ends in a slash when there is one. */
  prefix: string
}

interface Sent {
  Body: Readable
  ContentLength: number
}

const OPTIONS = ['region', 'tls']
const HASH = /^[\da-f]{64}$/
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/** s3://KEY:SECRET@host[:port]/bucket[/prefix][?region=…][&tls=0], the first two percent-encoded. Null: it is not. */
export function bucketOf(text: string): Bucket | null {
  try {
    const { protocol, host, hash, pathname, searchParams, username, password } = new URL(text)
    const [name, ...folders] = pathname.split('/').filter(Boolean).map(decodeURIComponent)
    const strange = [...searchParams.keys()].some((key) => !OPTIONS.includes(key))
    const tls = searchParams.get('tls') ?? '1'
    if (protocol !== 's3:' || hash || strange || !['0', '1'].includes(tls)) return null
    if (!host || !username || !password || !name) return null
    return {
      endpoint: `${tls === '0' ? 'http' : 'https'}://${host}`,
      region: searchParams.get('region') || 'us-east-1',
      accessKeyId: decodeURIComponent(username),
      secretAccessKey: decodeURIComponent(password),
      name,
      prefix: folders.map((folder) => `${folder}/`).join(''),
    }
  } catch {
    return null
  }
}

/**
 * A bucket of any server that speaks S3, addressed by path.
 * @param incoming a folder that is there
 * @throws what the server says when one may not list, put and remove there
 */
export async function s3Store(bucket: Bucket, incoming: string): Promise<FileStore> {
  // most portals have no bucket and need not load it
  const sdk = await import('@aws-sdk/client-s3')
  const client = new sdk.S3Client(optionsFor(bucket))
  const keyed = (name: string) => ({ Bucket: bucket.name, Key: bucket.prefix + name })
  const at = (sha256: Buffer) => keyed(sha256.toString('hex'))
  const remove = async (key: ReturnType<typeof keyed>) => {
    await client.send(new sdk.DeleteObjectCommand(key))
  }

  await client.send(new sdk.ListObjectsV2Command({ ...within(bucket), MaxKeys: 1 }))
  await client.send(new sdk.PutObjectCommand({ ...keyed('probe'), Body: '', ContentLength: 0 }))
  await remove(keyed('probe'))

  return {
    incoming,
    put: (sha256, from) =>
      sending(from, (file) => {
        const ChecksumSHA256 = sha256.toString('base64')
        const command = new sdk.PutObjectCommand({ ...at(sha256), ...file, ChecksumSHA256 })
        return client.send(signed(command, sha256))
      }),
    has: (sha256) => client.send(new sdk.HeadObjectCommand(at(sha256))).then(() => true, isMissing),
    read: (sha256, span) =>
      client
        .send(new sdk.GetObjectCommand({ ...at(sha256), ...rangeOf(span) }))
        .then(({ Body }) => Body as Readable, missing(sdk)),
    remove: (sha256) => remove(at(sha256)),
    list: () => list(bucket, sdk.paginateListObjectsV2({ client }, within(bucket))),
  }
}

const rangeOf = (span?: Span) => (span ? { Range: `bytes=${span.start}-${span.end}` } : {})

const within = ({ name, prefix }: Bucket) => ({ Bucket: name, Prefix: prefix })

async function* list({ prefix }: Bucket, pages: AsyncIterable<ListObjectsV2Output>): AsyncGenerator<Stored> {
  for await (const { Contents = [] } of pages)
    for (const { Key = '', LastModified } of Contents) {
      const hex = Key.slice(prefix.length)
      if (HASH.test(hex) && LastModified) yield { sha256: Buffer.from(hex, 'hex'), putAt: LastModified }
    }
}

const optionsFor = ({ endpoint, region, accessKeyId, secretAccessKey }: Bucket): S3ClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey },
  forcePathStyle: true,
  maxAttempts: 2,
  // sums the server did not ask for come in a trailer, which many servers do not understand
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
})

/** The file is gone when it was sent. Open before it is a stream: that it is not there is an answer, not an event. */
async function sending(from: string, send: (file: Sent) => Promise<unknown>): Promise<void> {
  const handle = await open(from)
  const { size: ContentLength } = await handle.stat()
  const Body = handle.createReadStream().on('error', () => undefined)
  try {
    await send({ Body, ContentLength })
  } finally {
    Body.destroy()
  }
  await rm(from, { force: true })
}

/** The hash goes into the signature, so that also a server without checksums refuses bytes that were damaged. */
function signed(command: PutObjectCommand, sha256: Buffer): PutObjectCommand {
  command.middlewareStack.add(
    (next) => (args) => {
      const { headers } = args.request as { headers: Record<string, string> }
      headers['x-amz-content-sha256'] = sha256.toString('hex')
      return next(args)
    },
    { step: 'build', name: 'hashInSignature' },
  )
  return command
}

function isMissing(error: Error & { $metadata?: { httpStatusCode?: number } }): false {
  if (error.$metadata?.httpStatusCode === 404) return false
  throw error
}

const missing = (sdk: typeof S3) => (error: Error) => {
  if (error instanceof sdk.NoSuchKey) throw new MissingBytes()
  throw error
}
