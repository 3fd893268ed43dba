/** A built suite and where it may write. */
export interface Suite {
  readonly home: string;
  readonly workspace: string;
  /** The module whose `run` VS Code calls. */
  readonly entry: string;
  readonly resultFile: string;
}

export interface TestResult {
  readonly title: string;
  readonly milliseconds: number;
  readonly failure?: string;
}
