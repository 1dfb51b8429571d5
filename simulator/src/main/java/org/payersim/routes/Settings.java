package org.payersim.routes;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.payersim.core.CorePartners;
import org.payersim.sftp.SftpSettings;

/**
 * How a payer serves its partners.
 *
 * @param host interface to listen on; the loopback unless told otherwise
 * @param port port to listen on, 0 for any that is free
 * @param bodyLimit largest delivery taken over HTTP, in bytes
 * @param workers deliveries and questions worked on at once
 * @param waiting how many more may be under way before partners are asked to come back
 * @param watched folder to take files from, if any
 * @param sftp how partners come by SFTP, if they may
 * @param core who may send CORE envelopes, if anybody may
 * @param deliveries how partners get their documents who do not pick them up
 * @param deliverTo where remittances are posted as they are made, if anywhere
 * @param retries how deliveries that fail are tried again
 * @param protection how conversations are protected
 */
public record Settings(
    String host,
    int port,
    long bodyLimit,
    int workers,
    int waiting,
    Optional<Path> watched,
    Optional<SftpSettings> sftp,
    Optional<CorePartners> core,
    Optional<PartnerDeliveries> deliveries,
    Optional<URI> deliverTo,
    Retries retries,
    Protection protection) {
  /** 1 GiB over HTTP, loopback, any free port. */
  public static final Settings DEFAULT =
      new Settings(
          "127.0.0.1",
          0,
          1L << 30,
          32,
          1_024,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Retries.USUAL,
          Protection.NONE);

  /**
   * Retries of an outbound delivery; each waits twice as long as the one before.
   *
   * @param attempts how often it is tried again
   * @param first wait before the first retry
   * @param longest longest wait
   * @param timeout how long an answer is waited for
   */
  public record Retries(int attempts, Duration first, Duration longest, Duration timeout) {
    public static final Retries USUAL =
        new Retries(10, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(30));
  }

  public Settings withPort(int other) {
    return new Settings(
        host,
        other,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withHost(String other) {
    return new Settings(
        other,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withBodyLimit(long bytes) {
    return new Settings(
        host,
        port,
        bytes,
        workers,
        waiting,
        watched,
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withWorkers(int atOnce, int mayWait) {
    return new Settings(
        host,
        port,
        bodyLimit,
        atOnce,
        mayWait,
        watched,
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withWatched(Path folder) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        Optional.of(folder),
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withSftp(SftpSettings how) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        Optional.of(how),
        core,
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withCore(CorePartners partners) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        Optional.of(partners),
        deliveries,
        deliverTo,
        retries,
        protection);
  }

  public Settings withDeliveries(PartnerDeliveries how, Retries tried) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        core,
        Optional.of(how),
        deliverTo,
        tried,
        protection);
  }

  public Settings withDelivery(URI to, Retries tried) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        core,
        deliveries,
        Optional.of(to),
        tried,
        protection);
  }

  public Settings withProtection(Protection how) {
    return new Settings(
        host,
        port,
        bodyLimit,
        workers,
        waiting,
        watched,
        sftp,
        core,
        deliveries,
        deliverTo,
        retries,
        how);
  }
}
