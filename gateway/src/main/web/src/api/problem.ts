/** RFC 9457, as every service of ours says no. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: { field: string; message: string }[];
  /** Members that only some problems have, such as lowest_acceptable. */
  [member: string]: unknown;
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
    this.name = 'ProblemError';
  }

  /** What is wrong with which field, for a form. */
  get fields(): Record<string, string> {
    return Object.fromEntries((this.problem.errors ?? []).map(({ field, message }) => [field, message]));
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    return { ...((await response.json()) as object), status: response.status };
  } catch {
    return { status: response.status, title: response.statusText }; // somebody before our gateway answered
  }
}
