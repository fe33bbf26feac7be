import type { Config } from "../config.ts";

/** The address at which this machine reaches a process that listens there. */
export function originOf({ host }: Pick<Config, "host">, port: number): string {
  if (/^(0\.0\.0\.0|::|\[::\])$/.test(host)) return `http://127.0.0.1:${port}`;
  const isBareIpv6 = host.includes(":") && !host.startsWith("[");
  return `http://${isBareIpv6 ? `[${host}]` : host}:${port}`;
}
