import { describe, expect, it } from 'vitest';
import { isPassing, readRefusal, unreachable } from './call-error.ts';

describe('a refusal', () => {
  it('keeps code, sentence, fields, details and the request’s number', () => {
    const fields = [{ path: ['budget'], code: 'vague', message: '预算范围过于含糊' }];
    const error = readRefusal(422, {
      error: { code: 'input.invalid', message: '填写的内容有误', fields, details: { a: 1 }, requestId: 'r1' },
    });
    expect(error).toMatchObject({
      status: 422,
      code: 'input.invalid',
      message: '填写的内容有误',
      fields,
      details: { a: 1 },
      requestId: 'r1',
    });
  });

  it('gets its sentence from our list where the answer brings none', () => {
    expect(readRefusal(412, { error: { code: 'record.stale' } }).message).toContain('刚被别人修改过');
  });

  it('leaves out fields that cannot be read', () => {
    const error = readRefusal(422, {
      error: { code: 'input.invalid', message: 'x', fields: [null, 'x', { path: 'budget' }] },
    });
    expect(error.fields).toEqual([]);
  });

  it.each([
    [502, '<html>Bad gateway</html>', 'service.busy'],
    [500, undefined, 'service.failed'],
    [404, { error: { code: 'something.new', message: 'x' } }, 'record.not_found'],
    [401, null, 'session.required'],
    [413, [], 'input.too_large'],
  ])('without our body is told by its status: %i', (status, body, code) => {
    expect(readRefusal(status, body).code).toBe(code);
  });

  it('is worth trying again only where nothing was decided', () => {
    expect(isPassing(unreachable('network'))).toBe(true);
    expect(isPassing(readRefusal(503, undefined))).toBe(true);
    expect(isPassing(readRefusal(422, undefined))).toBe(false);
    expect(isPassing(new Error('x'))).toBe(false);
  });
});
