import { IoTJobsDataPlaneClient } from "@aws-sdk/client-iot-jobs-data-plane";
import { describe, expect, it } from "vitest";
import type { Endpoint, EndpointVariable } from "../../../generator/api/endpoint.js";
import { parseEndpoint } from "../../../generated/aws-iot-jobs/src/runtime/https/endpoint.js";
import { resolveModelFile } from "../../api/resolve-model.js";

const { endpoints } = resolveModelFile("model/aws-iot-jobs.yaml");
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

/** Every host that an endpoint can have in a region. */
function listHosts({ host, variables }: Endpoint, region: string): readonly string[] {
  return variables.reduce<readonly string[]>(
    (hosts, variable) => hosts.flatMap((text) => listTexts(variable, region).map((value) => text.replace(`{${variable.name}}`, value))),
    [host],
  );
}

function listTexts({ name, default: usual, values }: EndpointVariable, region: string): readonly string[] {
  if (name === "region") return [region];
  return values.length === 0 ? [usual] : values.map(({ value }) => value);
}

describe("the endpoints of the model", () => {
  it.each([
    { region: "eu-west-1", useFipsEndpoint: false, useDualstackEndpoint: false },
    { region: "ca-central-1", useFipsEndpoint: true, useDualstackEndpoint: false },
    { region: "us-east-2", useFipsEndpoint: false, useDualstackEndpoint: true },
    { region: "us-west-1", useFipsEndpoint: true, useDualstackEndpoint: true },
    { region: "us-gov-west-1", useFipsEndpoint: false, useDualstackEndpoint: false },
    { region: "us-gov-east-1", useFipsEndpoint: true, useDualstackEndpoint: true },
    { region: "cn-north-1", useFipsEndpoint: false, useDualstackEndpoint: false },
    { region: "cn-northwest-1", useFipsEndpoint: false, useDualstackEndpoint: true },
    { region: "eusc-de-east-1", useFipsEndpoint: false, useDualstackEndpoint: false },
    { region: "eusc-de-east-1", useFipsEndpoint: false, useDualstackEndpoint: true },
  ])("have the host that AWS's own client calls: %j", ({ region, useFipsEndpoint, useDualstackEndpoint }) => {
    const client = new IoTJobsDataPlaneClient({ region, credentials });
    const { url } = client.config.endpointProvider({ Region: region, UseFIPS: useFipsEndpoint, UseDualStack: useDualstackEndpoint });
    client.destroy();
    expect(endpoints.flatMap((endpoint) => listHosts(endpoint, region))).toContain(url.hostname);
  });

  const overHttps = endpoints.filter(({ transport }) => transport === "https");
  const hosts = new Set(overHttps.flatMap((endpoint) => ["us-gov-west-1", "cn-north-1"].flatMap((region) => listHosts(endpoint, region))));

  it.each([...hosts, "jobs.devices.example.com"])("are taken by the client: %s", (host) => {
    const rule = { port: 8443, mustBeSecure: true };
    expect(parseEndpoint(host, rule)).toEqual({ secure: true, host, port: 8443, authority: `${host}:8443` });
    expect(parseEndpoint(`https://${host}:443`, rule)).toEqual({ secure: true, host, port: 443, authority: host });
  });
});
