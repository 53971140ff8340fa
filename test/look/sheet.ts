import { writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

export interface Shot {
  route: string
  name: string
  index: number
  /** One picture for each view, within the folder. */
  files: string[]
  /** All of them side by side, small. */
  strip: string
}

const HEIGHT = 1100
/** Of each picture, in parts of its own. */
const SCALE = 0.4
const GAP = 12

/** One picture of a page in all its views, small enough to look through. @returns its file */
export async function strip(folder: string, name: string, files: string[]): Promise<string> {
  const small = await Promise.all(files.map((file) => thumbnail(path.join(folder, file))))
  const width = small.reduce((sum, { info }) => sum + info.width + GAP, GAP)
  const height = Math.max(...small.map(({ info }) => info.height)) + 2 * GAP
  let left = GAP
  const placed = small.map(({ data, info }) => {
    const at = { input: data, left, top: GAP }
    left += info.width + GAP
    return at
  })
  const file = `${name}-strip.png`
  const background = { r: 128, g: 128, b: 128 }
  const canvas = sharp({ create: { width, height, channels: 3, background } }).composite(placed)
  await canvas.png({ palette: true }).toFile(path.join(folder, file))
  return file
}

async function thumbnail(file: string) {
  const { width, height } = await sharp(file).metadata()
  const size = { width: Math.round(width * SCALE), height: Math.round(Math.min(height * SCALE, HEIGHT)) }
  return sharp(file)
    .resize({ ...size, fit: 'cover', position: 'top' })
    .png()
    .toBuffer({ resolveWithObject: true })
}

/** index.html: every page with its views, grouped by route; opens from the disk. */
export function sheet(folder: string, shots: Shot[]) {
  const sorted = shots.toSorted((one, other) => one.index - other.index)
  const routes = [...new Set(sorted.map(({ route }) => route))]
  const groups = routes.map((route) =>
    group(
      route,
      sorted.filter((shot) => shot.route === route),
    ),
  )
  writeFileSync(path.join(folder, 'index.html'), `${HEAD}${groups.join('')}`)
}

const HEAD = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Screenshots</title>
<style>body{font:16px sans-serif;margin:1rem;background:#888}img{max-width:100%}h2{margin:2rem 0 0}</style>`

const group = (route: string, shots: Shot[]) => `<h2>${escaped(route)}</h2>${shots.map(figure).join('')}`

const figure = ({ name, files, strip: file }: Shot) =>
  `<figure><figcaption>${escaped(name)} · ${files.map(link).join(' ')}</figcaption><img src="${file}" alt="" loading="lazy"></figure>`

const link = (file: string) => `<a href="${file}">${/-(\d+-\w+)\.png$/.exec(file)?.[1] ?? file}</a>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
