package org.payersim.replica;

import com.hazelcast.cluster.Member;
import com.hazelcast.config.Config;
import com.hazelcast.config.ExecutorConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.payersim.replica.protocol.Message;
import org.payersim.replica.protocol.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The other replicas, found and spoken to by a Hazelcast member. Nothing is kept in its maps: what
 * counts stands in the journal of each.
 */
final class Peers implements Network, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Peers.class);
  private static final String EXECUTOR = "replicas";
  private static final String HEARING = "payersim.hearing";
  private static final String NAME = "payersim.name";
  private static final String ADDRESS = "payersim.address";
  private static final long ANSWER_SECONDS = 20;

  private final String self;
  private final HazelcastInstance hazelcast;
  private final IExecutorService executor;

  /** What happens when others say something. */
  interface Hearing {
    /** A message came. */
    void heard(String from, Message message) throws IOException;

    /** Part of a long body from this place on; empty where it ends. */
    byte[] body(String name, long offset) throws IOException;
  }

  private Peers(String self, HazelcastInstance hazelcast) {
    this.self = self;
    this.hazelcast = hazelcast;
    this.executor = hazelcast.getExecutorService(EXECUTOR);
  }

  /**
   * Begins to look for the others and to hear them.
   *
   * @throws IOException if it cannot listen where it should
   */
  static Peers start(ReplicaSettings settings, URI address, Hearing hearing) throws IOException {
    Config config = config(settings, address);
    config.getUserContext().put(HEARING, hearing);
    try {
      return new Peers(settings.name(), Hazelcast.newHazelcastInstance(config));
    } catch (HazelcastException | IllegalStateException e) {
      throw new IOException(
          "no replica can listen at " + settings.host() + ":" + settings.port(), e);
    }
  }

  private static Config config(ReplicaSettings settings, URI address) {
    Config config = new Config();
    config.setClusterName(settings.cluster());
    config
        .setProperty("hazelcast.logging.type", "slf4j")
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        .setProperty("hazelcast.health.monitoring.level", "OFF")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.partition.count", "3")
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        .setProperty("hazelcast.heartbeat.interval.seconds", "1")
        .setProperty("hazelcast.max.no.heartbeat.seconds", "10")
        .setProperty("hazelcast.merge.first.run.delay.seconds", "3")
        .setProperty("hazelcast.merge.next.run.delay.seconds", "3")
        .setProperty("hazelcast.operation.thread.count", "2")
        .setProperty("hazelcast.event.thread.count", "1");
    config.getMetricsConfig().setEnabled(false);
    config.getJetConfig().setEnabled(false);
    config.addExecutorConfig(new ExecutorConfig(EXECUTOR, 4).setStatisticsEnabled(false));
    config.getMemberAttributeConfig().setAttribute(NAME, settings.name());
    config.getMemberAttributeConfig().setAttribute(ADDRESS, address.toString());
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(settings.port()).setPortAutoIncrement(false);
    if (settings.isEverywhere()) {
      config.setProperty("hazelcast.socket.bind.any", "true");
    } else {
      network.getInterfaces().setEnabled(true).addInterface(settings.host());
    }
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    settings.discovery().applyTo(network.getJoin());
    return config;
  }

  /** Who hears what is said to this member. */
  static Hearing hearing(HazelcastInstance instance) {
    if (instance.getUserContext().get(HEARING) instanceof Hearing hearing) {
      return hearing;
    }
    throw new IllegalStateException("nobody hears here");
  }

  private Optional<Member> find(String name) {
    return hazelcast.getCluster().getMembers().stream()
        .filter(member -> name.equals(member.getAttribute(NAME)))
        .findFirst();
  }

  /** Where a replica's HTTP is found, if the replica is. */
  Optional<URI> address(String name) {
    try {
      return find(name).map(member -> member.getAttribute(ADDRESS)).map(URI::create);
    } catch (HazelcastInstanceNotActiveException e) {
      return Optional.empty();
    }
  }

  @Override
  public void send(String to, Message message) {
    try {
      find(to)
          .ifPresent(
              member -> {
                var unused =
                    executor.submitToMember(
                        new Deliver(self, MessageCodec.encode(message)), member);
              });
    } catch (HazelcastException | RejectedExecutionException e) {
      LOG.debug("A message to {} was lost", to, e);
    }
  }

  /** Part of a long body another replica has; empty bytes where it ends. */
  byte[] fetch(String from, String name, long offset) throws IOException {
    Member member = find(from).orElseThrow(() -> new IOException("replica " + from + " is gone"));
    try {
      return executor
          .submitToMember(new FetchBody(name, offset), member)
          .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | HazelcastException e) {
      throw new IOException("replica " + from + " did not hand over a body", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    hazelcast.getLifecycleService().terminate();
  }
}
