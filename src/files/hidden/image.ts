import exifr from 'exifr'
import sharp from 'sharp'
import { said, type Finding } from './finding'

const OPTIONS = { tiff: true, exif: true, gps: true, iptc: true, xmp: true, reviveValues: false }

const OWNERS = ['Artist', 'OwnerName', 'CameraOwnerName', 'Copyright', 'CopyrightNotice', 'Byline', 'creator']
const SERIALS = ['BodySerialNumber', 'SerialNumber', 'LensSerialNumber', 'CameraSerialNumber']
const WORDS = ['ImageDescription', 'Caption', 'description', 'XPComment', 'XPAuthor', 'XPTitle']
const CAMERA = ['Make', 'Model', 'DateTimeOriginal']

/** XMP as attributes or elements; of a list the first. */
const inXmp = (xmp: string, name: string): string[] =>
  [...xmp.matchAll(new RegExp(`:${name}(?:="([^"]*)"|>\\s*(?:<[^>]*>\\s*)*([^<]*))`, 'g'))].map(
    ([, attribute, element]) => attribute ?? element ?? '',
  )

export async function hiddenInImage(bytes: Buffer): Promise<Finding[]> {
  const { exif, xmp, format } = await sharp(bytes).metadata()
  const fields = await fieldsOf(format === 'webp' ? tiffIn(exif) : bytes)
  const text = xmp?.toString('utf8') ?? ''
  const values = (names: string[]) => names.flatMap((name) => [...flat(fields[name]), ...inXmp(text, name)])
  const isPlaced = fields['GPSLatitude'] !== undefined || values(['GPSLatitude', 'latitude']).length > 0
  return [
    ...(isPlaced ? [{ kind: 'place' } as const] : []),
    ...said('owner', values(OWNERS)),
    ...said('serial', values(SERIALS)),
    ...said('description', values(WORDS)),
    ...said('camera', values(CAMERA)),
  ]
}

/** exifr knows no WebP, whose EXIF is a TIFF after six letters. */
const tiffIn = (exif: Buffer | undefined): Buffer | null =>
  exif ? exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0) : null

async function fieldsOf(bytes: Buffer | null): Promise<Record<string, unknown>> {
  if (!bytes) return {}
  return ((await exifr.parse(bytes, OPTIONS)) as Record<string, unknown> | undefined) ?? {}
}

const flat = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) =>
    typeof each === 'number' ? [String(each)] : typeof each === 'string' ? [each] : [],
  )
