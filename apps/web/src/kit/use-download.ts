import type { Endpoint, RequestOf } from '@genjin/domain/endpoint';
import { useMutation } from '@tanstack/react-query';
import { type CallError, type FetchedFile, fetchFile } from './call.ts';
import { useNotice } from './feedback.tsx';

/** Fetches a file and hands it to the browser to be saved; a refusal is told as a sentence. */
export function useDownload<E extends Endpoint>(endpoint: E, onDone?: () => void) {
  const notice = useNotice();
  return useMutation<FetchedFile, CallError, RequestOf<E>>({
    mutationKey: [endpoint.name],
    mutationFn: (request) => fetchFile(endpoint, request),
    onSuccess: (file) => {
      save(file);
      onDone?.();
    },
    onError: (error) => notice.failed(error),
  });
}

function save({ name, blob }: FetchedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
