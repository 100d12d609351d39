import { v7 as uuidv7 } from 'uuid';
import { password } from './browser.ts';
import type { ServerProcess } from './server-process.ts';

type Role = 'sales' | 'manager' | 'admin' | 'read_only';

/** Asks the API as somebody; bytes go as they are, everything else as JSON. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Signs in once and asks as this person from then on. */
export async function askAs(server: ServerProcess, email: string): Promise<Ask> {
  const signedIn = await send(server, {}, 'POST', '/api/session', { email, password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return (method, path, body) => send(server, { cookie }, method, path, body);
}

function send(
  server: ServerProcess,
  headers: Record<string, string>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  if (body === undefined) return fetch(`${server.url}${path}`, { method, headers });
  const raw = body instanceof Uint8Array;
  const type = raw ? 'application/octet-stream' : 'application/json';
  return fetch(`${server.url}${path}`, {
    method,
    headers: { ...headers, 'content-type': type },
    body: raw ? new Uint8Array(body) : JSON.stringify(body),
  });
}

/** Adds a person from the command line. @returns the address they sign in with */
export async function addPerson(
  server: ServerProcess,
  mailbox: string,
  name: string,
  role: Role,
  department?: string,
): Promise<string> {
  const email = `${mailbox}@genjin.test`;
  const where = department ? ['--department', department] : [];
  await server.genjin(['user', 'create', '--email', email, '--name', name, '--role', role, ...where], {
    GENJIN_PASSWORD: password,
  });
  return email;
}

/** A small sales team: 周 keeps the system, 陈 leads 销售部, 李 sells there. Each is `<pinyin>@genjin.test`. */
export async function makeTeam(server: ServerProcess): Promise<{ zhou: string; chen: string; li: string }> {
  const zhou = await addPerson(server, 'zhou', '周', 'admin');
  const ask = await askAs(server, zhou);
  await ask('POST', '/api/departments', { id: uuidv7(), name: '销售部' });
  const [chen, li] = await Promise.all([
    addPerson(server, 'chen', '陈', 'manager', '销售部'),
    addPerson(server, 'li', '李', 'sales', '销售部'),
  ]);
  return { zhou, chen, li };
}

/** The paper form's worked example with one or both of its follow-ups. @returns the customer's id */
export function seedTemplate(server: ServerProcess, owner: string, records: 1 | 2): Promise<string> {
  return server.genjin(['seed', 'template', '--owner', owner, '--records', String(records)]);
}
