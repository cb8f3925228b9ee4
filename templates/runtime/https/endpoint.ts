import { listIssues, reportIssue } from "../findings.js";
import { ValidationError } from "../validation-error.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class URL {
  constructor(url: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
}

/** Where requests go. */
export interface Endpoint {
  /** False for `http://`, which is for tests on the same machine. */
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** What the `host` header says: the port is left out where it is the scheme's own. */
  readonly authority: string;
}

/** What depends on how a client authenticates. */
export interface EndpointRule {
  /** Stands in for a port that is not said. */
  readonly port: number;
  /** Refuses `http://` even for the machine itself. */
  readonly mustBeSecure: boolean;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Reads an endpoint: `host`, `host:port` or `https://host:port`. `http://` is taken for the machine itself only, since it protects neither the
 * requests nor the signatures.
 *
 * @throws {ValidationError} for anything else, such as an address with a path.
 */
export function parseEndpoint(text: string, { port: defaultPort, mustBeSecure }: EndpointRule): Endpoint {
  const url = parseUrl(text);
  if (url === undefined) return refuse("a host name, with or without a port, or an https:// address without a path", text);
  const { protocol, hostname } = url;
  const secure = protocol === "https:";
  if (!secure && mustBeSecure) return refuse("https, since a certificate needs TLS", text);
  if (!secure && !loopback.test(hostname)) return refuse("https, since http is for the machine itself only", text);
  // A URL forgets a port that is its scheme's own, but here another one may be the default.
  const said = /:(\d+)\/?$/.exec(text)?.[1];
  const port = Number(said ?? (secure ? defaultPort : 80));
  const authority = port === (secure ? 443 : 80) ? hostname : `${hostname}:${port}`;
  return { secure, host: hostname.replace(/^\[|\]$/g, ""), port, authority };
}

function parseUrl(text: string): URL | undefined {
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(address);
    const { protocol, hostname, pathname, search, hash, username, password } = url;
    const isBare = pathname === "/" && `${search}${hash}${username}${password}` === "";
    return isBare && hostname !== "" && /^https?:$/.test(protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

function refuse(expected: string, given: string): never {
  const issue = reportIssue("pattern", expected, given);
  issue.key = "endpoint";
  throw new ValidationError("client options", listIssues(issue));
}
