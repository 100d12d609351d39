import { Agent, request as httpRequest } from 'node:http';

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/**
 * Runs `once` in closed loops, `connections` of them at a time, for `seconds`.
 * Latencies are milliseconds; a rejected call counts as a failure and not as work done.
 */
export async function load(
  connections: number,
  seconds: number,
  once: (loop: number, turn: number) => Promise<void>,
): Promise<Figures> {
  const latencies: number[] = [];
  let failures = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  async function loop(number: number): Promise<void> {
    for (let turn = 0; performance.now() < end; turn++) {
      const before = performance.now();
      try {
        await once(number, turn);
        latencies.push(performance.now() - before);
      } catch {
        failures++;
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, number) => loop(number)));
  const elapsed = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return { perSecond: latencies.length / elapsed, p50: at(0.5), p99: at(0.99), failures };
}

/** A client that keeps its connections open; resolves with the body of a successful answer. */
export function openClient(
  url: string,
  token: string,
): (method: string, path: string, body?: string) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return (method, path, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
      };
      const sending = httpRequest(`${url}${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if ((response.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        });
      });
      sending.on('error', reject);
      sending.end(body);
    });
}
