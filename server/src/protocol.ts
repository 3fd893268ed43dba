import type { Network, RouteView, SeriesVersion, System, WindowsMethod } from "./routing/types.ts";

export type * from "./routing/types.ts";

/** `openvpn/routes`: the options of `ovpn routes` as JSON, files as URIs. The result is a {@link RouteView}. */
export interface RoutesParams {
  /** A server or a client configuration; its role is recognised. */
  readonly uri: string;
  readonly server?: string;
  readonly client?: string;
  readonly ccd?: string;
  readonly clientNumber?: number;
  readonly commonName?: string;
  /** A PUSH_REPLY line, or a client log that contains one. */
  readonly pushReply?: string;
  readonly os?: System;
  readonly openvpn?: SeriesVersion;
  readonly openvpnServer?: SeriesVersion;
  readonly windowsMethod?: WindowsMethod;
  /** Which client program reads the client side; OpenVPN 2 by default. */
  readonly program?: "openvpn" | "connect";
  readonly serverAddress?: string;
  /** With prefix length: "192.168.0.19/24". */
  readonly lan?: string;
  readonly gateway?: string;
  readonly network?: Network;
  readonly address?: string | readonly string[];
}

export type RoutesResult = RouteView;

export const ROUTES_REQUEST = "openvpn/routes";

/** Client to server, without parameters: the workspace is trusted now, files beside the documents may be read. */
export const TRUST_NOTIFICATION = "openvpn/trusted";

/** `openvpn/template`: what a new file of that kind starts with, as a snippet. The result is a string. */
export interface TemplateParams {
  readonly kind: "client" | "server";
}

export const TEMPLATE_REQUEST = "openvpn/template";

/** Client to server: which file the user has chosen for the other end of `uri`; null takes the choice back. */
export const COUNTERPART_NOTIFICATION = "openvpn/counterpart";

export interface CounterpartParams {
  readonly uri: string;
  readonly counterpart: string | null;
}
