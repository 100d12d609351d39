import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The network address that a request comes from. `X-Forwarded-For` is believed only as far as listed proxies wrote it:
 * read from its end, the first address that is no proxy of ours.
 */
export function callerAddress(context: Context, proxies: readonly string[]): string {
  const direct = plain(getConnInfo(context).remote.address ?? '');
  if (!proxies.includes(direct)) return direct;
  const chain = (context.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
  return chain.findLast((address) => address !== '' && !proxies.includes(address)) ?? direct;
}

/** IPv4 inside IPv6 is the IPv4 address. */
function plain(address: string): string {
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
}
