import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../settings.ts';
import { readActions } from './actions-cells.ts';
import { readContent } from './content-cell.ts';
import { readCooperations } from './cooperation-cell.ts';
import { readCustomerType } from './customer-type-cell.ts';
import { readFeedback } from './feedback-cell.ts';
import { formsIn } from './form-from-document.ts';
import { readIndustry } from './industry-cell.ts';
import { matchPeople } from './match-people.ts';
import { mergePeople } from './merge-people.ts';
import { readMethod } from './method-cell.ts';
import { readNeeds } from './needs-cell.ts';
import { readObstacles } from './obstacle-cell.ts';
import { readParticipants } from './participants-cell.ts';
import { readPeople } from './people-cell.ts';
import { readScale } from './scale-cell.ts';
import { readSources } from './source-cell.ts';
import { readPriority, readProbability, readStage, readStatus } from './state-cells.ts';
import { readText } from './text-cell.ts';
import { readComingDay } from './time-node-cell.ts';
import { readSpan, readWrittenDay } from './when-cells.ts';

const { methods, sources, topics } = defaultSettings();
const day = '2024-03-15';
const size = 30_000;
const limit = 200;

const readers: Record<string, (text: string) => unknown> = {
  readText,
  readCustomerType,
  readIndustry,
  readScale,
  readPeople,
  'readPeople and mergePeople': (text) => mergePeople(readPeople(text).value, readPeople(text).value),
  readNeeds,
  readCooperations,
  readSources: (text) => readSources(text, sources),
  readStatus,
  readStage,
  readPriority,
  readProbability,
  readObstacles,
  readComingDay: (text) => readComingDay(text, day),
  readWrittenDay: (text) => readWrittenDay(text, day, 'past'),
  readSpan,
  readMethod: (text) => readMethod(text, methods),
  readParticipants,
  readContent: (text) => readContent(text, topics),
  readFeedback,
  'readActions, all cells': (text) => readActions({ actions: text, owner: text, deadline: text }, day),
  'readActions, owners of many': (text) => readActions({ actions: '1.a;2.b', owner: text, deadline: text }, day),
  matchPeople: (text) => matchPeople(text, [{ id: 'a', name: text, title: text }]),
  'formsIn, labels': (text) =>
    formsIn({
      kind: 'sheets',
      sheets: [
        { name: text, hidden: false, merges: [], rows: [[text, text], [`客户名称:${text}`], ['客户名称', text]] },
      ],
    }),
};

const units = [
  'a',
  '1',
  ' ',
  '\n',
  '\t',
  '\u3000',
  '(',
  ')',
  '（',
  '「',
  '」',
  '「」',
  '「a',
  '*',
  '-',
  ',',
  '、',
  ';',
  '/',
  ':',
  '1.',
  '1、',
  '①',
  '1 ',
  '1,',
  '0.',
  '1-',
  '9:',
  '3月',
  '3月1日',
  '2024-03-15',
  '电话:',
  '备注:',
  '需求:',
  '预算',
  '预算:1',
  '顾虑:',
  '情绪:',
  '目标:\n',
  '\n主题:',
  '最终决策人:',
  '最终决策人/',
  '汇报给:a',
  '销售(',
  '客户:',
  '销售(李)',
  '张(',
  '张三 ',
  '张三和李四',
  'a@',
  'a@b.c ',
  '138',
  '13812348000/',
  '人',
  '人 ',
  '1人',
  '万',
  '营收',
  '年营收1',
  '终止',
  '有:',
  '无(',
  '☑',
  '□',
  '竞品优势(',
  '预算不足',
  '(已解决)',
  '预算不足、',
  '展会',
  '概率',
  '\ue000',
  '\ue000\uf000',
  '\ufdfa',
  '零',
  '一',
  '十',
  'k',
  '姓名不详',
  '联系人1',
  '成',
  '至',
  '~',
  '①②',
];
/** Runs, runs that fail at their end, and pairs of runs. */
const texts = units.flatMap((unit) => {
  const run = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  return [run, `${run}x`, `1.${run}\n2.x`, `${unit.repeat(Math.ceil(size / unit.length / 2))}${' '.repeat(size / 2)}x`];
});

/** Milliseconds of this thread's own time, the best of three: the machine may be busy with other tests. */
function timeOf(read: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && best >= limit; round += 1) {
    const before = process.threadCpuUsage();
    read();
    best = Math.min(best, process.threadCpuUsage(before).user / 1000);
  }
  return best;
}

describe('a cell of 30,000 hostile characters is read in no time', () => {
  test.each(Object.entries(readers))('%s', { timeout: 60_000 }, (_, read) => {
    const slow = texts.flatMap((text) => {
      const took = timeOf(() => read(text));
      return took < limit
        ? []
        : [`${JSON.stringify(text.slice(0, 12))}…${JSON.stringify(text.slice(-4))}: ${Math.round(took)} ms`];
    });
    expect(slow).toEqual([]);
  });
});
