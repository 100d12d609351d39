import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readHere } from '../testing/read-here.ts';

async function cards(text: string | Uint8Array) {
  const { document } = await readHere(text, { name: 'a.vcf' });
  return document.kind === 'cards' ? document.cards : [];
}
const lines = (...all: string[]) => `BEGIN:VCARD\r\n${all.join('\r\n')}\r\nEND:VCARD\r\n`;
const property = (name: string, types: string[], ...values: string[]) => ({ name, types, values });

describe('readVcf', () => {
  it('reads a card of 3.0 with folded lines, groups and escapes', async () => {
    const text = lines(
      'VERSION:3.0',
      'N:张;伟明;;;',
      'FN:张伟明',
      'ORG:华信科技\\;集团;采购部',
      'item1.TEL;type=CELL;type=VOICE;type=pref:138 0000',
      '  0000',
      'item1.X-ABLabel:手机',
      'NOTE:第一行\\n第二行\\, 完; 真的',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg',
    );
    expect(await cards(text)).toEqual([
      {
        properties: [
          property('VERSION', [], '3.0'),
          property('N', [], '张', '伟明', '', '', ''),
          property('FN', [], '张伟明'),
          property('ORG', [], '华信科技;集团', '采购部'),
          property('TEL', ['CELL', 'VOICE', 'PREF'], '138 0000 0000'),
          property('X-ABLABEL', [], '手机'),
          property('NOTE', [], '第一行\n第二行, 完; 真的'),
        ],
      },
    ]);
  });

  it('reads quoted-printable of 2.1 with soft breaks, in the charset it names', async () => {
    const text = lines(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=BC=9F=',
      '=E6=98=8E;;;',
      'FN;CHARSET=GBK;QUOTED-PRINTABLE:=D5=C5=CE=B0',
      'TEL;CELL;PREF:13800000000',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:a=0D=0Ab==c',
    );
    const [card] = await cards(text);
    expect(card?.properties).toEqual([
      property('VERSION', [], '2.1'),
      property('N', [], '张', '伟明', '', '', ''),
      property('FN', [], '张伟'),
      property('TEL', ['CELL', 'PREF'], '13800000000'),
      property('NOTE', [], 'a\nb==c'),
    ]);
  });

  it('reads cards of 4.0, and parameters in quotation marks', async () => {
    const text = lines('VERSION:4.0', 'FN:李', 'TEL;VALUE=uri;PREF=1;TYPE="voice,work":tel:+86-21-5555');
    const [card] = await cards(text);
    expect(card?.properties[2]).toEqual(property('TEL', ['PREF', 'VOICE', 'WORK'], 'tel:+86-21-5555'));
  });

  it('reads a whole file in GBK, and bytes in a charset of their own', async () => {
    const [card] = await cards(iconv.encode(lines('FN:张三', 'ADR;TYPE=WORK:;;浦东;上海;;;中国'), 'gbk'));
    expect(card?.properties).toEqual([
      property('FN', [], '张三'),
      property('ADR', ['WORK'], '', '', '浦东', '上海', '', '', '中国'),
    ]);
    const big5 = Buffer.concat([
      Buffer.from('BEGIN:VCARD\nFN;CHARSET=BIG5:'),
      iconv.encode('張偉', 'big5'),
      Buffer.from('\nEND:VCARD'),
    ]);
    expect((await cards(big5))[0]?.properties).toEqual([property('FN', [], '張偉')]);
  });

  it('reads several cards, and the last one where the file breaks off', async () => {
    expect(await cards(`${lines('FN:甲')}${lines('FN:乙')}BEGIN:VCARD\r\nFN:丙\r\nTEL`)).toHaveLength(3);
  });

  it('takes a property called __proto__ for one like others', async () => {
    const [card] = await cards(lines('__proto__:x', 'constructor:y'));
    expect(card?.properties).toEqual([property('__PROTO__', [], 'x'), property('CONSTRUCTOR', [], 'y')]);
  });
});
