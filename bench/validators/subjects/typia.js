import { is, validate } from "../typia/build/validators.js";

function report(check) {
  return (value) => {
    const result = check(value);
    return result.success ? 0 : result.errors.length;
  };
}

export const typia = {
  name: "typia",
  is,
  report: { update: report(validate.update), describe: report(validate.describe), pending: report(validate.pending) },
};
