// What of a browser the kernel itself uses, as a worker and in the page; the types of Node do not have it.

/** The global object of a worker. */
interface WorkerScope {
  readonly name: string;
  readonly location: { readonly href: string };
  postMessage(message: unknown): void;
  addEventListener(type: "message", listen: (event: { data: never }) => void): void;
  addEventListener(type: "error", listen: (event: { error: unknown; preventDefault(): void }) => void): void;
  addEventListener(
    type: "unhandledrejection",
    listen: (event: { reason: unknown; preventDefault(): void }) => void,
  ): void;
}

/** A worker as the page sees it. */
declare class Worker {
  constructor(address: string, options: { name: string });
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The browser's storage, as far as it is read. */
interface IDBRequest<Value> {
  readonly result: Value;
  readonly error: Error | null;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}

declare const indexedDB: {
  databases(): Promise<{ readonly name?: string }[]>;
  open(name: string): IDBRequest<{
    close(): void;
    transaction(store: string): {
      objectStore(name: string): {
        getAllKeys(): IDBRequest<unknown[]>;
        // biome-ignore lint/suspicious/noExplicitAny: whoever wrote it knows what it is.
        get(key: string): IDBRequest<any>;
      };
    };
  }>;
};
