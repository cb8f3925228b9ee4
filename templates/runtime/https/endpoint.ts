import { createMemberError } from "../errors/create-member-error.js";
import { reportIssue } from "../values/inspection-result.js";

// Known to Node, browsers and workers alike; named here because the package is compiled without the types of any of them.
declare class URL {
  constructor(url: string);
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly origin: string;
  readonly href: string;
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

/**
 * Reads an endpoint: `host`, `host:port` or `https://host:port`. `http://` is taken for the machine itself only, since it protects neither the
 * requests nor the signatures.
 *
 * @throws {ValidationError} for anything else, such as an address with a path.
 */
export function parseEndpoint(text: string, { port: defaultPort, mustBeSecure }: EndpointRule): Endpoint {
  const url = parseUrl(text);
  const secure = url?.protocol === "https:";
  if (url === undefined || url.port === "0" || (!secure && (mustBeSecure || !loopback.test(url.origin)))) {
    throw createMemberError("client options", "endpoint", reportIssue("pattern", "a host or an https:// address without a path", text));
  }
  // A URL forgets a port that is its scheme's own, but here another one may be the default.
  const said = /:(\d+)\/?$/.exec(text)?.[1];
  const usual = secure ? 443 : 80;
  const port = Number(said ?? (secure ? defaultPort : usual));
  const { hostname } = url;
  return { secure, host: hostname.replace(/[[\]]/g, ""), port, authority: port === usual ? hostname : `${hostname}:${port}` };
}

const loopback = /^http:\/\/(localhost|127(\.\d+){3}|\[::1])(:|$)/;

/** Reads an address that has nothing but a scheme, a host and a port. Of a line break, say, a URL would rid itself without a word. */
function parseUrl(text: string): URL | undefined {
  if (/[\s,\\]|^\/|\/{3}/.test(text)) return undefined;
  try {
    const url = new URL(text.includes("://") ? text : `https://${text}`);
    return url.href === `${url.origin}/` ? url : undefined;
  } catch {
    return undefined;
  }
}
