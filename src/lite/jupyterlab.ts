// The part of JupyterLab and JupyterLite that the kernel and its plugin touch.

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

export interface File {
  readonly type: string;
  readonly format: string;
  readonly content: unknown;
}

/** The files that JupyterLab shows: those of the site, and those in the browser's storage. */
export interface Contents {
  get(path: string, options: { content: boolean }): Promise<File>;
  save(path: string, file: File): Promise<unknown>;
  delete(path: string): Promise<void>;
}

/** What is open in a tab. */
export interface DocumentWidget {
  readonly context?: {
    readonly path: string;
    readonly model: { readonly dirty: boolean };
    save(): Promise<void>;
    revert(): Promise<void>;
  };
}

/** JupyterLab itself. */
export interface App {
  readonly commands: {
    addCommand(
      id: string,
      command: {
        label: string;
        caption: string;
        isEnabled: () => boolean;
        execute: () => Promise<void>;
      },
    ): void;
  };
  readonly shell: { readonly currentWidget: unknown };
  readonly serviceManager: { readonly contents: Contents };
}
