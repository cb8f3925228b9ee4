import { BlockList, isIP, isIPv6 } from "node:net";

/** Whether connections to a host and port go past the proxy. */
export type Bypass = (host: string, port: number) => boolean;

/**
 * Reads a list as `NO_PROXY` has it, separated by commas or spaces: a name, which stands for all names below it too, with a leading dot or `*.`
 * or without; an address; a network such as `10.0.0.0/8`; each with a port or without; or `*` for everything.
 */
export function createBypass(list: string): Bypass {
  const rules = list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map(readEntry);
  return (host, port) => rules.some((matches) => matches(host.toLowerCase().replace(/\.$/, ""), port));
}

function readEntry(entry: string): Bypass {
  if (entry === "*") return () => true;
  const [, before, digits] = isIPv6(entry) ? [] : (/^(.+):(\d+)$/.exec(entry) ?? []);
  const matches = readHost((before ?? entry).replace(/[[\]]/g, ""));
  return (host, port) => (digits === undefined || Number(digits) === port) && matches(host);
}

function readHost(text: string): (host: string) => boolean {
  const [address = "", bits] = text.split("/");
  const family = isIP(address);
  if (family !== 0) return createNetwork(address, family, bits);
  const name = text.replace(/^\*?\./, "");
  return (host) => host === name || host.endsWith(`.${name}`);
}

function createNetwork(address: string, family: number, bits: string | undefined): (host: string) => boolean {
  const longest = family === 6 ? 128 : 32;
  const prefix = Number(bits ?? longest);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > longest) return () => false;
  const network = new BlockList();
  network.addSubnet(address, prefix, nameFamily(family));
  return (host) => isIP(host) === family && network.check(host, nameFamily(family));
}

function nameFamily(family: number): "ipv4" | "ipv6" {
  return family === 6 ? "ipv6" : "ipv4";
}
