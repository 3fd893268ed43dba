import { type Effective, last, value } from "../../config/effective.ts";

/** Whether `compat-mode` asks for the defaults of a version before 2.`minor`. */
export function isCompatibleBefore(options: Effective, minor: number): boolean {
  const [major = 9, asked = 0] = (value(last(options, "compat-mode")) ?? "9").split(".").map(Number);
  return major < 2 || (major === 2 && asked < minor);
}
