import { Writable } from "node:stream";

/**
 * An output for messages whose header and body are written by turns, as the protocol's library does: hands both on together,
 * so that the other end wakes up once for each message.
 */
export function inOnePiece(output: Pick<Writable, "write">): Writable {
  let header: Buffer | undefined;
  return new Writable({
    write(part: Buffer, _encoding, done) {
      if (header === undefined) {
        header = part;
        done();
        return;
      }
      const message = Buffer.concat([header, part]);
      header = undefined;
      output.write(message, done);
    },
  });
}
