import { pageOf } from './page'
import { VISITOR } from './reader'
import type { Scene } from './scenes'

/** Everything wrong at once: what finds nothing here finds nothing anywhere. */
const HTML = `<!doctype html>
<html lang="vi">
<head>
<title>Biểu mẫu</title>
<style>p { color: #999 } a { display: inline-block; width: 9px; height: 9px }</style>
</head>
<body>
<main>
<h2>Không có h1</h2>
<p>Chữ nhạt</p>
<p><a href="#mot">1</a><a href="#hai">2</a></p>
<input>
<div><pre>${'dài '.repeat(200)}</pre></div>
<img src="http://127.0.0.2:9/anh.png" alt="">
<select required><option value="1">Một</option></select>
<h4>Nhảy bậc</h4>
</main>
</body>
</html>
`

/** Of the portal that another scene is of. */
export const faultyLike = ({ portal, others }: Scene): Scene => {
  const headers = {
    'content-type': 'text/html',
    'content-security-policy': "img-src 'self' http://127.0.0.2:9",
  }
  const answer = { status: 422, headers, bytes: Buffer.from(HTML), reader: VISITOR }
  return { state: 'error', page: pageOf(answer, { at: '/sai', route: 'GET /sai' }), portal, others }
}
