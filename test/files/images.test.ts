import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { figuresOf } from '../../src/files/figures'
import { copiesOf, forget, type Copy } from '../../src/files/images'
import type { Pictured } from '../../src/files/image-queries'
import { sha256 } from '../../src/keys'
import { files } from '../support/portal'

let count = 0

async function made(bytes: Buffer): Promise<Copy[]> {
  const from = path.join(files.incoming, `anh-${(count += 1)}`)
  await writeFile(from, bytes)
  return copiesOf({ files }, from)
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })

const sizesOf = (copies: Copy[]) => copies.map(({ width, height }) => [width, height])

test.each<[number, number, number[][]]>([
  [2000, 1000, [[480, 240], [960, 480], [1600, 800]]], // prettier-ignore
  [1600, 800, [[480, 240], [960, 480], [1600, 800]]], // prettier-ignore
  [700, 1400, [[480, 960], [700, 1400]]], // prettier-ignore
  [480, 10, [[480, 10]]],
  [300, 200, [[300, 200]]],
  [1, 1, [[1, 1]]],
  [1, 17_000, [[1, 16_383]]],
])('an image of %d by %d pixels is never enlarged', async (width, height, sizes) => {
  expect(sizesOf(await made(await plain(width, height).png().toBuffer()))).toEqual(sizes)
})

/** The pointer from the main directory to that of the place (Exif 2.32, 4.6.3), as a little-endian file has it. */
const GPS = Buffer.from('25880400', 'hex')

/** Red on the left, blue on the right, in a photo of a telephone that was held upright: the left edge is the top. */
async function photo(): Promise<Buffer> {
  const left = await sharp({ create: { width: 600, height: 900, channels: 3, background: '#f00' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#00f' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'DienThoai', Artist: 'Nguyen Van Bi Mat', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 42/1', GPSLongitude: '105/1 51/1 15/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>Bi Mat</a></x:xmpmeta>')
    .jpeg()
    .toBuffer()
}

describe('a photo that knows where it was taken', () => {
  let copies: Copy[]
  beforeAll(async () => {
    const bytes = await photo()
    const { exif, xmp, orientation } = await sharp(bytes).metadata()
    expect(orientation).toBe(6)
    for (const part of ['Nguyen Van Bi Mat', GPS]) expect(exif!.includes(part)).toBe(true)
    expect(xmp!.includes('Bi Mat')).toBe(true)
    copies = await made(bytes)
  })

  test('has lost it in every size, with all else that it said of itself', async () => {
    expect(copies.length).toBe(2)
    for (const { path } of copies) {
      const known = await sharp(path).metadata()
      expect(known).toMatchObject({ format: 'webp', space: 'srgb' })
      for (const kind of ['exif', 'xmp', 'iptc', 'icc', 'orientation']) expect(known).not.toHaveProperty(kind)
      expect((await readFile(path)).toString('latin1')).not.toMatch(/Bi Mat|DienThoai|Exif|EXIF|XMP |ICCP/)
    }
  })

  test('stands upright', async () => {
    expect(sizesOf(copies)).toEqual([
      [480, 640],
      [900, 1200],
    ])
    const { data, info } = await sharp(copies[0]!.path).raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels)].slice(0, 3)
    const [top, bottom] = [at(240, 20), at(240, 620)]
    expect([top[0]! > 200, top[2]! < 60, bottom[0]! < 60, bottom[2]! > 200]).toEqual([true, true, true, true])
  })

  test('is known by what is in each copy', async () => {
    for (const copy of copies) {
      const bytes = await readFile(copy.path)
      expect([copy.sha256, copy.size, copy.mediaType]).toEqual([sha256(bytes), bytes.length, 'image/webp'])
    }
  })
})

test('colours of another space become sRGB, and a print’s too', async () => {
  const wide = await plain(20, 20).withIccProfile('p3').jpeg().toBuffer()
  const print = await plain(20, 20).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
  expect([(await sharp(wide).metadata()).icc, (await sharp(print).metadata()).space]).toEqual([
    expect.any(Buffer),
    'cmyk',
  ])
  for (const bytes of [wide, print]) {
    const [copy] = await made(bytes)
    const { space, icc } = await sharp(copy!.path).metadata()
    expect([space, icc]).toEqual(['srgb', undefined])
  }
})

test('of what moves, the first picture stands', async () => {
  const frames = await Promise.all([plain(60, 40).png().toBuffer(), plain(60, 40).negate().png().toBuffer()])
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  expect((await sharp(moving).metadata()).pages).toBe(2)
  const [copy] = await made(moving)
  const { pages, width, height } = await sharp(copy!.path).metadata()
  expect({ pages, width, height }).toEqual({ pages: undefined, width: 60, height: 40 })
})

test('what is cut off in the middle is no image', async () => {
  const noise = await sharp({
    create: { width: 300, height: 300, channels: 3, background: '#888', noise: { type: 'gaussian' } },
  } as sharp.SharpOptions)
    .jpeg()
    .toBuffer()
  await expect(made(noise.subarray(0, noise.length / 2))).rejects.toThrow()
})

test('an image of more than 50 megapixels is not opened', async () => {
  const bytes = await plain(10_001, 5_000).png().toBuffer()
  await expect(made(bytes)).rejects.toThrow('pixel limit')
})

test('copies that are not kept leave nothing behind', async () => {
  const before = await readdir(files.incoming)
  const copies = await made(await plain(1000, 500).png().toBuffer())
  expect((await readdir(files.incoming)).length).toBe(before.length + 1 + copies.length)
  await forget(copies)
  expect((await readdir(files.incoming)).length).toBe(before.length + 1)
})

const pictured = (values: Partial<Pictured> = {}): Pictured => ({
  ...{
    publicId: 'a',
    alt: 'Cầu mới',
    altEn: null,
    credit: null,
    caption: null,
    captionEn: null,
    licence: null,
    width: 480,
    height: 240,
    variantSha256: Buffer.alloc(32),
  },
  ...{ size: 1, scanState: 'clean', missingAt: null, originalScanState: 'clean', ...values },
})

test('a figure names all sizes and keeps the place of the widest', () => {
  const [one, other] = figuresOf(
    [pictured(), pictured({ width: 960, height: 480 }), pictured({ publicId: 'b', width: 300, height: 100 })],
    '/tep',
    true,
  )
  expect(one).toMatchObject({
    ...{ width: 960, height: 480, src: '/tep/a/960.webp', preview: '/tep/a/480.webp' },
    srcset: '/tep/a/480.webp 480w, /tep/a/960.webp 960w',
  })
  expect(other).toMatchObject({ id: 'b', src: '/tep/b/300.webp', note: null })
})

test.each<[Partial<Pictured>, boolean, string | null]>([
  [{}, true, null],
  [{ scanState: 'unscanned' }, false, null],
  [{ scanState: 'unscanned' }, true, 'files.cannot.unscanned'],
  [{ originalScanState: 'unscanned' }, true, 'files.cannot.unscanned'],
  [{ originalScanState: 'unscannable' }, true, 'files.cannot.unscannable'],
  [{ originalScanState: 'infected' }, false, 'files.cannot.infected'],
  [{ scanState: 'infected' }, false, 'files.cannot.infected'],
  [{ missingAt: new Date(0) }, false, 'files.cannot.missing'],
])('of a copy with %j, scanning %s, it is said: %s', (values, scanning, note) => {
  expect(figuresOf([pictured(values), pictured({ width: 960 })], '/tep', scanning)[0]!.note).toBe(note)
})
