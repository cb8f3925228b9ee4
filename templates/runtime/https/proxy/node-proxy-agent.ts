import { Agent } from "node:https";
import type { RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { judgeOption, readOptions } from "../../client/read-options.js";
import type { OptionRules } from "../../client/read-options.js";
import { createMemberError } from "../../errors/create-member-error.js";
import { reportIssue } from "../../values/inspection-result.js";
import type { Pem } from "../authentication.js";
import { inspectAuthorities } from "../mutual-tls.js";
import { keptConnections } from "../transports/node-kept-connections.js";
import { createBypass } from "./node-bypass.js";
import type { Bypass } from "./node-bypass.js";
import { openTunnel } from "./node-tunnel.js";
import type { Proxy } from "./node-tunnel.js";

/** Options of a proxy. */
export interface ProxyAgentOptions {
  /** The proxy: `http://host:port`, or `https://host:port` where it is itself spoken to over TLS; with `user:password@` where it asks for them. */
  readonly url: string;
  /**
   * What is reached without the proxy, as in `NO_PROXY`: names, which stand for those below them too, addresses and networks, each with a port
   * or without, separated by commas. `*` stands for everything.
   */
  readonly noProxy?: string | undefined;
  /** The authorities trusted to have signed the certificate of an `https://` proxy, in PEM. Default: those that come with Node.js. */
  readonly ca?: Pem | readonly Pem[] | undefined;
}

/**
 * Makes an `https.Agent` whose connections go through a proxy: TLS, and with it the device's certificate, reaches from end to end. For the client's
 * option `agent`, and for whatever else takes one.
 *
 * @throws {ValidationError} where `url` is no proxy that it can use.
 */
export function proxyAgent(options: ProxyAgentOptions): Agent {
  const { url, noProxy = "", ca } = readOptions("proxy options", options, rules);
  return new ProxyAgent(parseProxy(url, ca), createBypass(noProxy));
}

/** The address may hold a password. */
const rules: OptionRules<ProxyAgentOptions> = {
  url: (value) => (typeof value === "string" ? undefined : reportIssue("type", "the address of a proxy", typeof value)),
  noProxy: (value) => judgeOption(value, typeof value === "string", "a text, as in NO_PROXY"),
  ca: inspectAuthorities,
};

/**
 * Makes the agent that the environment asks for: `https_proxy`, `HTTPS_PROXY`, `all_proxy` or `ALL_PROXY`, the first that is not empty, but for what
 * `no_proxy` or `NO_PROXY` lists. Without a proxy, connections are made directly. The variables are read once, by this call.
 *
 * @throws {ValidationError} where a variable holds no proxy that can be used.
 */
export function environmentProxyAgent(): Agent {
  const { env } = process;
  const read = (...names: readonly string[]): string | undefined =>
    names.map((name) => env[name]).find((value) => value !== undefined && value !== "");
  const url = read("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
  if (url === undefined) return new Agent(keptConnections);
  return proxyAgent({ url, noProxy: read("no_proxy", "NO_PROXY") });
}

class ProxyAgent extends Agent {
  readonly #proxy: Proxy;
  readonly #bypass: Bypass;

  constructor(proxy: Proxy, bypass: Bypass) {
    super(keptConnections);
    this.#proxy = proxy;
    this.#bypass = bypass;
  }

  override createConnection(
    options: RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void = () => undefined,
  ): Duplex | null | undefined {
    const host = options.host ?? "localhost";
    const port = Number(options.port ?? 443);
    if (this.#bypass(host, port)) return super.createConnection(options, callback);
    openTunnel(this.#proxy, `${host.includes(":") ? `[${host}]` : host}:${port}`, (error, socket) => {
      // Node's types ask for a connection even where there is none.
      if (error !== null) return void Reflect.apply(callback, undefined, [error]);
      const overTunnel = { ...options, socket };
      const connection = super.createConnection(overTunnel);
      if (connection) callback(null, connection);
    });
    return undefined;
  }
}

function parseProxy(text: string, ca: ProxyAgentOptions["ca"]): Proxy {
  try {
    const { protocol, hostname, port, username, password } = new URL(text.includes("://") ? text : `http://${text}`);
    const usualPort = usualPorts[protocol];
    if (usualPort === undefined) throw new Error(`no proxy by ${protocol}`);
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return {
      secure: protocol === "https:",
      host: hostname.replace(/[[\]]/g, ""),
      port: port === "" ? usualPort : Number(port),
      authorization: user === ":" ? undefined : `Basic ${Buffer.from(user).toString("base64")}`,
      ca,
    };
  } catch {
    // The password is nobody's business.
    const shown = text.replace(/^.*@/, "");
    throw createMemberError("proxy options", "url", reportIssue("pattern", "the address of a proxy, http:// or https://", shown));
  }
}

/** Where proxies listen if their address does not say. */
const usualPorts: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
