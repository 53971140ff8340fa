import type { Db } from '../database/connect'

/** Whether readers may open it: the paper of a published appointment of which staff said so. */
export const isPublicPaper = async (db: Db, fileId: string): Promise<boolean> =>
  (await db('pub.appointments').where({ fileId }).first('id')) !== undefined
