// The part of JupyterLab that the plugin touches.

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
