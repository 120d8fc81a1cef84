package org.amparo.partner;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks up a host name. */
@FunctionalInterface
interface Names {

  InetAddress[] of(String host) throws UnknownHostException;
}
