/** What a stream of events comes from, and whether its reader may still have it. */
export interface EventSource<T> {
  /** Begins; returns what stops it. */
  subscribe(listener: { event(event: T): void; end(): void }): () => void;
  /** Asked before anything is sent: the reader may have been signed out or lost the right meanwhile. */
  stillAllowed(): Promise<boolean>;
}

const heartbeatMilliseconds = 10_000;

/** How many events may wait for a reader who does not read, before the stream is given up. */
const patience = 100;

/**
 * A server-sent event stream: one `data:` line of JSON per event, a comment as heartbeat. It ends when the source does, when the
 * reader leaves or is not allowed any more; a browser then connects again by itself.
 */
export function eventStream<T>(source: EventSource<T>, heartbeat = heartbeatMilliseconds): Response {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const waiting: string[] = [];
      let open = true;
      let sending = false;

      async function send(text: string): Promise<void> {
        waiting.push(text);
        if (sending) return;
        sending = true;
        while (open && waiting.length > 0) {
          const allowed = await source.stillAllowed().catch(() => false);
          if (!open) return;
          if (!allowed || waiting.length > patience || (controller.desiredSize ?? 0) < -patience) return finish();
          controller.enqueue(encoder.encode(waiting.splice(0).join('')));
        }
        sending = false;
      }

      function finish(): void {
        if (!open) return;
        stop();
        controller.close();
      }

      controller.enqueue(encoder.encode('retry: 2000\n\n'));
      const timer = setInterval(() => void send(': still here\n\n'), heartbeat);
      const unsubscribe = source.subscribe({
        event: (event) => void send(`data: ${JSON.stringify(event)}\n\n`),
        end: finish,
      });
      stop = () => {
        open = false;
        clearInterval(timer);
        unsubscribe();
      };
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
