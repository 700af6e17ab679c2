// The part of JupyterLite that the kernel touches; JupyterLite itself is there when the page runs.
declare module "@jupyterlite/services" {
  export interface Header {
    readonly msg_id: string;
    readonly msg_type: string;
    readonly session: string;
    readonly username: string;
    readonly version: string;
    readonly date: string;
  }

  /** A message of Jupyter's protocol. */
  export interface Message {
    readonly header: Header;
    readonly parent_header: Header | object;
    readonly channel: "shell" | "iopub" | "stdin" | "control";
    // biome-ignore lint/suspicious/noExplicitAny: each kind of message has its own content.
    readonly content: any;
    readonly metadata: object;
    readonly buffers?: readonly unknown[];
  }

  export interface KernelOptions {
    readonly id: string;
    readonly name: string;
    /** The folder of the notebook. */
    readonly location: string;
    readonly sendMessage: (message: Message) => void;
  }

  export class BaseKernel {
    constructor(options: KernelOptions);
    readonly id: string;
    readonly isDisposed: boolean;
    dispose(): void;
    handleMessage(message: Message): Promise<void>;
  }

  export interface KernelClient {
    interrupt(id: string): Promise<void>;
  }

  export interface KernelSpecs {
    register(kernel: {
      spec: {
        name: string;
        display_name: string;
        language: string;
        argv: string[];
        resources: Record<string, string>;
      };
      create: (options: KernelOptions) => Promise<BaseKernel>;
    }): void;
  }

  export const IKernelSpecs: unknown;
  export const IKernelClient: unknown;
}
