// The part of JupyterLite that the kernel touches; JupyterLite itself is there when the page runs.
declare module "@jupyterlite/services" {
  import type { KernelOptions, Message } from "./jupyterlab";

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
