import {
  DescribeJobExecutionResponse,
  MqttGetPendingJobExecutionsResponse,
  MqttUpdateJobExecutionRequest,
} from "../../../generated/aws-iot-jobs/dist/index.js";

function report(validator) {
  return (value) => validator.validate(value).length;
}

export const topicsmith = {
  name: "topicsmith",
  is: {
    update: MqttUpdateJobExecutionRequest.is,
    describe: DescribeJobExecutionResponse.is,
    pending: MqttGetPendingJobExecutionsResponse.is,
  },
  report: {
    update: report(MqttUpdateJobExecutionRequest),
    describe: report(DescribeJobExecutionResponse),
    pending: report(MqttGetPendingJobExecutionsResponse),
  },
};
