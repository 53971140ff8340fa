import { readFile } from 'node:fs/promises'
import type { Response } from 'express'
import { taken } from '../../files/routes'
import { fromDocx, Unreadable, type Converted } from '../../texts/word'
import type { Problem } from '../../web/form'
import { asOfWord } from './word-rules'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Read = { name: string; converted: Converted } | { problem: Problem; status: number }

/** The one Word file of a form, as text; or why not. What is dangerous in it was refused as for every file. */
export async function wordIn(res: Response): Promise<Read> {
  const { files, problem, status } = await taken(res)
  if (problem) return { problem: asOfWord(problem), status }
  const [file, other] = files
  if (!file || other) return wrong({ key: 'writing.word.choose' })
  const { name, path, mediaType } = file
  if (mediaType !== DOCX) return wrong({ key: 'writing.word.type', values: { name } })
  try {
    return { name, converted: await fromDocx(await readFile(path)) }
  } catch (error) {
    // what the libraries say of a file that they cannot read is no fault of ours
    if (error instanceof Unreadable) return wrong({ key: error.key, values: error.values })
    return wrong({ key: 'writing.word.unreadable', values: { name } })
  }
}

const wrong = (problem: Problem) => ({ problem, status: 422 })
