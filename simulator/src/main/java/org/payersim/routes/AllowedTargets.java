package org.payersim.routes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where documents may be sent to: any public address, and of others only those that are named. What
 * a host's name stands for is looked up anew before every attempt.
 *
 * @param hosts names and addresses that may be of this machine or network
 */
record AllowedTargets(Set<String> hosts) {
  AllowedTargets {
    hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /**
   * Refuses what is not allowed.
   *
   * @throws IOException if it is not allowed, or not known
   */
  void check(String host) throws IOException {
    if (hosts.contains(host.toLowerCase(Locale.ROOT))) {
      return;
    }
    InetAddress[] addresses;
    try {
      addresses = InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new IOException("nobody knows the host " + host, e);
    }
    for (InetAddress address : addresses) {
      if (isInside(address)) {
        throw new IOException("not allowed: " + host + " is of this machine or network");
      }
    }
  }

  private static boolean isInside(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isSpecial(address.getAddress());
  }

  /**
   * Shared (100.64/10), this network (0/8), benchmarks (198.18/15), reserved (240/4); unique local
   * (fc00::/7), and what wraps an IPv4 address (64:ff9b::/96, 2002::/16). Source: RFC 6890.
   */
  private static boolean isSpecial(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      return first == 0
          || first >= 240
          || (first == 100 && (second & 0xc0) == 64)
          || (first == 198 && (second & 0xfe) == 18);
    }
    return (first & 0xfe) == 0xfc
        || (first == 0x20 && second == 0x02)
        || (first == 0x00 && second == 0x64);
  }
}
