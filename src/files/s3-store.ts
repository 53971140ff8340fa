import { open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { PutObjectCommand, S3ClientConfig } from '@aws-sdk/client-s3'
import { MissingBytes, type FileStore, type Stored } from './store'

export interface Bucket {
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  name: string
  /** Before every key; ends in a slash when there is one. */
  prefix: string
}

const OPTIONS = ['region', 'tls']
const HASH = /^[\da-f]{64}$/
const CONNECT_MS = 10_000
const SILENCE_MS = 60_000

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
  const s3 = await import('@aws-sdk/client-s3')
  const client = new s3.S3Client(optionsFor(bucket))
  const keyed = (name: string) => ({ Bucket: bucket.name, Key: bucket.prefix + name })
  const at = (sha256: Buffer) => keyed(sha256.toString('hex'))
  const within = { Bucket: bucket.name, Prefix: bucket.prefix }

  await client.send(new s3.ListObjectsV2Command({ ...within, MaxKeys: 1 }))
  await client.send(new s3.PutObjectCommand({ ...keyed('probe'), Body: '', ContentLength: 0 }))
  await client.send(new s3.DeleteObjectCommand(keyed('probe')))

  return {
    incoming,
    put: async (sha256, from) => {
      const { size, bytes } = await opened(from)
      const ChecksumSHA256 = sha256.toString('base64')
      const file = { Body: bytes, ContentLength: size, ChecksumSHA256 }
      try {
        await client.send(signed(new s3.PutObjectCommand({ ...at(sha256), ...file }), sha256))
      } finally {
        bytes.destroy()
      }
      await rm(from, { force: true })
    },
    has: (sha256) => client.send(new s3.HeadObjectCommand(at(sha256))).then(() => true, isMissing),
    read: async (sha256) => {
      try {
        const { Body } = await client.send(new s3.GetObjectCommand(at(sha256)))
        return Body as Readable
      } catch (error) {
        if (error instanceof s3.NoSuchKey) throw new MissingBytes(sha256.toString('hex'))
        throw error
      }
    },
    remove: async (sha256) => {
      await client.send(new s3.DeleteObjectCommand(at(sha256)))
    },
    list: async function* (): AsyncGenerator<Stored> {
      for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, within))
        for (const { Key = '', LastModified } of Contents) {
          const hex = Key.slice(bucket.prefix.length)
          if (HASH.test(hex) && LastModified) yield { sha256: Buffer.from(hex, 'hex'), putAt: LastModified }
        }
    },
  }
}

const optionsFor = ({ endpoint, region, accessKeyId, secretAccessKey }: Bucket): S3ClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey },
  forcePathStyle: true,
  // sums the server did not ask for come in a trailer, which many servers do not understand
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
})

/** Open before it is a stream: a file that is not there is an answer and not an event. */
async function opened(file: string) {
  const handle = await open(file)
  const { size } = await handle.stat()
  const bytes = handle.createReadStream()
  bytes.on('error', () => undefined)
  return { size, bytes }
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
