'use strict'

// Makes a fresh checkout ready to run: installs the libraries and compiles, when that is needed.
// Written for any Node, so that an old one is told apart instead of failing on syntax.

const { spawnSync } = require('child_process')
const fs = require('fs')
const path = require('path')

const ROOT = path.join(__dirname, '..')
const BUILT = 'dist/.built'
const SOURCES = ['src', 'migrations', 'knexfile.ts', 'tsconfig.json', 'tsconfig.build.json']
const LOCK = '.preparing'

const at = (name) => path.join(ROOT, name)
const exists = (name) => fs.existsSync(at(name))
const changedAt = (name) => (exists(name) ? fs.statSync(at(name)).mtimeMs : 0)

function refuse(sentences, code) {
  console.error(sentences.join('\n'))
  throw Object.assign(new Error(sentences[1]), { exitCode: code || 1 })
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  refuse([
    `Phát Ngôn cần Node.js 20.19 trở lên; bản đang dùng là ${process.versions.node}.`,
    `Phát Ngôn needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
  ])
}

// A folder's own time counts too: it changes when a file in it is deleted.
function newest(name) {
  if (!exists(name)) return 0
  if (!fs.statSync(at(name)).isDirectory()) return changedAt(name)
  const inside = fs.readdirSync(at(name)).map((file) => newest(path.join(name, file)))
  return Math.max(changedAt(name), ...inside)
}

const mustInstall = () => changedAt('package-lock.json') > changedAt('node_modules/.package-lock.json')
const mustBuild = () => !exists(BUILT) || SOURCES.some((name) => newest(name) > changedAt(BUILT))

function run(command, args, onFailure) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) refuse(error ? onFailure.concat(error.message) : onFailure, status)
}

// The types needed for compiling are development libraries, which NODE_ENV=production would leave out.
function install() {
  console.log('Đang cài đặt thư viện… / Installing the libraries…')
  run(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    [
      'Không cài đặt được thư viện: `npm ci` báo lỗi như trên. Hãy sửa rồi chạy lại.',
      'The libraries could not be installed: `npm ci` failed as shown above. Put that right and start again.',
    ],
  )
}

// Dated by the start of the compiling, so that what is edited meanwhile is compiled next time.
function build() {
  console.log('Đang biên dịch… / Compiling…')
  const start = new Date()
  fs.rmSync(at('dist'), { recursive: true, force: true })
  run(
    process.execPath,
    ['node_modules/@typescript/native/bin/tsc', '-p', 'tsconfig.build.json'],
    [
      'Không biên dịch được: lỗi ở trên. Nếu thiếu thư viện, hãy chạy `npm ci --include=dev`.',
      'Compiling failed as shown above. If libraries are missing, run `npm ci --include=dev`.',
    ],
  )
  fs.writeFileSync(at(BUILT), '')
  fs.utimesSync(at(BUILT), start, start)
}

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function holder() {
  try {
    return Number(fs.readFileSync(at(LOCK + '/pid'), 'utf8'))
  } catch (error) {
    return 0
  }
}

// Without a number yet its maker is between two lines, or was killed there.
function isStale() {
  const pid = holder()
  return pid ? pid === process.pid || !isAlive(pid) : changedAt(LOCK) < Date.now() - 5000
}

function tookLock() {
  try {
    fs.mkdirSync(at(LOCK))
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
  fs.writeFileSync(at(LOCK + '/pid'), String(process.pid))
  return true
}

const unlock = () => fs.rmSync(at(LOCK), { recursive: true, force: true })

function alone(act) {
  while (!tookLock()) {
    if (isStale()) unlock()
    else pause()
  }
  try {
    act()
  } finally {
    unlock()
  }
}

function makeReady() {
  if (mustInstall()) install()
  if (mustBuild()) build()
}

function prepareOrThrow() {
  checkNode()
  if (exists('dist') && !exists('src')) return
  if (mustInstall() || mustBuild()) alone(makeReady)
}

function prepare() {
  try {
    prepareOrThrow()
  } catch (error) {
    if (!error.exitCode) console.error(error.message)
    process.exit(error.exitCode || 1)
  }
}

module.exports = { prepare }

if (require.main === module) prepare()
