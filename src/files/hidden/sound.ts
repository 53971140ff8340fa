import { said, type Finding } from './finding'

/** Frames of ID3 that say who and what; a title is for listeners. */
const NAMES = ['TPE1', 'TPE2', 'TPE3', 'TPE4', 'TCOM', 'TOPE', 'TOWN', 'TENC', 'TCOP']
const WORDS = ['COMM', 'TXXX', 'USLT']
const MOST_FRAMES = 500

export function hiddenInSound(bytes: Buffer): Finding[] {
  const frames = framesOf(bytes)
  const texts = (ids: readonly string[]) =>
    frames.filter(({ id }) => ids.includes(id)).map(({ data }) => textOf(data))
  const old = oldTag(bytes)
  return [
    ...said('owner', [...texts(NAMES), old.artist]),
    ...said('description', [...texts(WORDS), old.comment]),
  ]
}

interface Frame {
  id: string
  data: Buffer
}

const synchsafe = (bytes: Buffer, at: number) =>
  ((bytes[at]! & 127) << 21) |
  ((bytes[at + 1]! & 127) << 14) |
  ((bytes[at + 2]! & 127) << 7) |
  (bytes[at + 3]! & 127)

/** ID3v2.3 and 2.4 (id3.org): ten bytes, then frames. */
function framesOf(bytes: Buffer): Frame[] {
  if (bytes.toString('latin1', 0, 3) !== 'ID3' || bytes.length < 10) return []
  const isFourth = bytes[3] === 4
  const end = Math.min(bytes.length, 10 + synchsafe(bytes, 6))
  const frames: Frame[] = []
  for (let at = 10; at + 10 <= end && frames.length < MOST_FRAMES;) {
    const id = bytes.toString('latin1', at, at + 4)
    const size = isFourth ? synchsafe(bytes, at + 4) : bytes.readUInt32BE(at + 4)
    if (!/^[A-Z0-9]{4}$/.test(id) || at + 10 + size > end) break
    frames.push({ id, data: bytes.subarray(at + 10, at + 10 + size) })
    at += 10 + size
  }
  return frames
}

/** The first byte says how it is written. */
function textOf(data: Buffer): string {
  const rest = data.subarray(1)
  if (data[0] === 1) return rest.toString('utf16le').replace(/\ufeff/g, '')
  if (data[0] === 2) return new TextDecoder('utf-16be').decode(rest)
  return rest.toString(data[0] === 3 ? 'utf8' : 'latin1')
}

/** ID3v1: the last 128 bytes. */
function oldTag(bytes: Buffer): { artist: string; comment: string } {
  const tag = bytes.subarray(-128)
  if (tag.length < 128 || tag.toString('latin1', 0, 3) !== 'TAG') return { artist: '', comment: '' }
  return { artist: tag.toString('latin1', 33, 63), comment: tag.toString('latin1', 97, 125) }
}
