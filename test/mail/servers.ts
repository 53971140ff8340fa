import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface MailServer {
  url: string
  /** What it took. */
  received: ParsedMail[]
  /** The Message-ID of everything it read, taken or not. */
  seen: string[]
  close: () => Promise<void>
}

/** What is said no to, and with which code. */
export type Refusal = [at: 'CONNECT' | 'MAIL' | 'RCPT' | 'DATA', code: number]

/** A mail server that answers each try with the next of these refusals, then takes everything. */
export function aServer(...refusals: Refusal[]): Promise<MailServer> {
  const [received, seen]: [ParsedMail[], string[]] = [[], []]
  const refusal = (at: Refusal[0]) =>
    refusals[0]?.[0] === at ? Object.assign(new Error('no'), { responseCode: refusals.shift()![1] }) : null
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect: (_session, done) => done(refusal('CONNECT')),
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        seen.push(mail.messageId!)
        const no = refusal('DATA')
        if (!no) received.push(mail)
        done(no)
      })
    },
  })
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return listening(server.server, { received, seen, close })
}

/** What it does instead of an answer, and when. */
export type Rudeness = ['hangs' | 'drops', 'after connect' | 'after DATA']

/** A mail server that is rude to who comes first and polite to the next; smtp-server is never rude. */
export function aRudeServer([manner, when]: Rudeness): Promise<MailServer> {
  const [received, seen]: [ParsedMail[], string[]] = [[], []]
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    const rude = sockets.push(socket) === 1
    const stop = () => void (manner === 'drops' && socket.destroy())
    if (rude && when === 'after connect') return stop()
    converse(socket, (mail) => {
      seen.push(mail.messageId!)
      received.push(mail)
      if (rude) stop()
      else socket.write('250 taken\r\n')
    })
  })
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      for (const socket of sockets) socket.destroy()
    })
  return listening(server, { received, seen, close })
}

const ANSWERS: Record<string, string> = { DATA: '354 go on', QUIT: '221 bye' }

/** The server's part of RFC 5321, as far as a polite client needs it. */
function converse(socket: Socket, take: (mail: ParsedMail) => void) {
  let [heard, inData] = ['', false]
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    heard += chunk.toString()
    const end = heard.indexOf(inData ? '\r\n.\r\n' : '\r\n')
    if (end < 0) return
    const said = heard.slice(0, end)
    heard = ''
    if (inData) void simpleParser(said).then(take)
    else socket.write(`${ANSWERS[said] ?? '250 fine'}\r\n`)
    inData = said === 'DATA'
  })
  socket.write('220 test\r\n')
}

const listening = (server: Server, rest: Omit<MailServer, 'url'>): Promise<MailServer> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ ...rest, url: `smtp://127.0.0.1:${port}` })
    })
  })
