package org.payersim.ledger;

import com.hazelcast.config.Config;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.config.SerializerConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import java.util.UUID;

/**
 * The embedded Hazelcast member all sandboxes of a process share. It joins nobody and listens on
 * the loopback interface only, on whatever port is free.
 */
public final class LedgerMember implements AutoCloseable {
  private static final String RULES = "rules";
  private static final String FAMILIES = "families";

  private final HazelcastInstance hazelcast;
  private final IMap<String, RuleSources> ruleSources;
  private final IMap<String, Bucket> buckets;
  private final RuleBooks books = new RuleBooks();

  private LedgerMember(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
    this.ruleSources = hazelcast.getMap(RULES);
    this.buckets = hazelcast.getMap(FAMILIES);
  }

  /** Starts a member; takes about a second. */
  public static LedgerMember start() {
    return new LedgerMember(Hazelcast.newHazelcastInstance(config()));
  }

  /** The same with so many threads for the families; left to itself it takes one a core. */
  public static LedgerMember start(int threads) {
    return new LedgerMember(
        Hazelcast.newHazelcastInstance(
            config().setProperty("hazelcast.operation.thread.count", Integer.toString(threads))));
  }

  /**
   * Opens a new sandbox's ledger.
   *
   * @throws org.payersim.rules.InvalidRulesException if the rules have faults
   */
  public Ledger open(String sandbox, RuleChange first) {
    return open(sandbox, RuleSources.NONE.with(first));
  }

  /** The same under rules that have a history. */
  public Ledger open(String sandbox, RuleSources inForce) {
    return new Ledger(sandbox, ruleSources, buckets, books, inForce);
  }

  private static Config config() {
    Config config = new Config();
    config.setClusterName("payersim-" + UUID.randomUUID());
    config
        .setProperty("hazelcast.logging.type", "slf4j")
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.shutdownhook.enabled", "false")
        .setProperty("hazelcast.health.monitoring.level", "OFF")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.partition.count", "16")
        .setProperty("hazelcast.io.thread.count", "1")
        .setProperty("hazelcast.event.thread.count", "1");
    config.getMetricsConfig().setEnabled(false);
    config.getJetConfig().setEnabled(false);
    NetworkConfig network = config.getNetworkConfig();
    network.setPort(0).setPublicAddress("127.0.0.1");
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(false);
    config.addMapConfig(map(RULES));
    config.addMapConfig(map(FAMILIES));
    config
        .getSerializationConfig()
        .addSerializerConfig(
            new SerializerConfig()
                .setTypeClass(RuleSources.class)
                .setImplementation(new RuleSourcesSerializer()));
    return config;
  }

  private static MapConfig map(String name) {
    return new MapConfig(name)
        .setInMemoryFormat(InMemoryFormat.OBJECT)
        .setBackupCount(0)
        .setStatisticsEnabled(false);
  }

  @Override
  public void close() {
    hazelcast.getLifecycleService().terminate();
  }
}
