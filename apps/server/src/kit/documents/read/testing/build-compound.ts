const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;

/** A compound file of these streams: one FAT sector, then the directory, then the streams, none of them in the small one. */
export function compoundOf(streams: Readonly<Record<string, Buffer>>): Buffer {
  const contents = Object.entries(streams).map(([name, bytes]) => ({
    name,
    size: Math.max(bytes.length, 4096),
    bytes: Buffer.concat([bytes, Buffer.alloc(Math.max(0, 4096 - bytes.length))]),
  }));
  const header = Buffer.alloc(sector);
  Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 0x18);
  header.writeUInt16LE(3, 0x1a);
  header.writeUInt16LE(0xfffe, 0x1c);
  header.writeUInt16LE(9, 0x1e);
  header.writeUInt16LE(6, 0x20);
  header.writeUInt32LE(1, 0x2c);
  header.writeUInt32LE(1, 0x30);
  header.writeUInt32LE(4096, 0x38);
  header.writeUInt32LE(endOfChain, 0x3c);
  header.writeUInt32LE(endOfChain, 0x44);
  header.fill(0xff, 0x4c);
  header.writeUInt32LE(0, 0x4c);
  const fat = Buffer.alloc(sector, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  fat.writeUInt32LE(endOfChain, 4);
  const directory = Buffer.alloc(sector);
  writeEntry(directory, 0, 'Root Entry', 5, { start: endOfChain, size: 0, child: 1, right: free });
  let next = 2;
  const bodies: Buffer[] = [];
  for (const [index, { name, size, bytes }] of contents.entries()) {
    const sectors = Math.ceil(bytes.length / sector);
    const right = index + 1 < contents.length ? index + 2 : free;
    writeEntry(directory, index + 1, name, 2, { start: next, size, child: free, right });
    for (let at = 0; at < sectors; at++)
      fat.writeUInt32LE(at + 1 < sectors ? next + at + 1 : endOfChain, (next + at) * 4);
    bodies.push(bytes, Buffer.alloc(sectors * sector - bytes.length));
    next += sectors;
  }
  return Buffer.concat([header, fat, directory, ...bodies]);
}

function writeEntry(
  directory: Buffer,
  index: number,
  name: string,
  type: number,
  { start, size, child, right }: { start: number; size: number; child: number; right: number },
): void {
  const entry = directory.subarray(index * 128, index * 128 + 128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 0x40);
  entry[0x42] = type;
  entry.writeUInt32LE(free, 0x44);
  entry.writeUInt32LE(right, 0x48);
  entry.writeUInt32LE(child, 0x4c);
  entry.writeUInt32LE(start, 0x74);
  entry.writeUInt32LE(size, 0x78);
}
