import {
  DescribeJobExecutionResponse,
  GetPendingJobExecutionsResponse,
  UpdateJobExecutionRequest,
} from "../../../generated/aws-iot-jobs/dist/index.js";

function report(validator) {
  return (value) => validator.validate(value).length;
}

export const topicsmith = {
  name: "topicsmith",
  is: {
    update: UpdateJobExecutionRequest.is,
    describe: DescribeJobExecutionResponse.is,
    pending: GetPendingJobExecutionsResponse.is,
  },
  report: {
    update: report(UpdateJobExecutionRequest),
    describe: report(DescribeJobExecutionResponse),
    pending: report(GetPendingJobExecutionsResponse),
  },
};
