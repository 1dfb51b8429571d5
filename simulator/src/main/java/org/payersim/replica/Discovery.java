package org.payersim.replica;

import com.hazelcast.config.JoinConfig;
import java.util.List;

/** How replicas find each other; never by multicast. */
public sealed interface Discovery {
  /** Switches this way on, and it alone. */
  void applyTo(JoinConfig join);

  /**
   * At known places.
   *
   * @param addresses host:port each, one's own may be among them
   */
  record Addresses(List<String> addresses) implements Discovery {
    public Addresses {
      addresses = List.copyOf(addresses);
    }

    @Override
    public void applyTo(JoinConfig join) {
      join.getTcpIpConfig().setEnabled(true).setMembers(addresses).setConnectionTimeoutSeconds(2);
    }
  }

  /**
   * At every address a name has: a headless service of Kubernetes, or any other.
   *
   * @param name a name DNS knows
   * @param port at which all of them listen
   */
  record Dns(String name, int port) implements Discovery {
    @Override
    public void applyTo(JoinConfig join) {
      join.getKubernetesConfig()
          .setEnabled(true)
          .setProperty("service-dns", name)
          .setProperty("service-port", Integer.toString(port));
    }
  }

  /**
   * The pods of a service, as the Kubernetes API lists them.
   *
   * @param namespace where it is
   * @param service its name
   */
  record Kubernetes(String namespace, String service) implements Discovery {
    @Override
    public void applyTo(JoinConfig join) {
      join.getKubernetesConfig()
          .setEnabled(true)
          .setProperty("namespace", namespace)
          .setProperty("service-name", service);
    }
  }
}
