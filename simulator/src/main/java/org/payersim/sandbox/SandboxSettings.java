package org.payersim.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.payersim.rules.Enrollment;
import org.payersim.rules.RuleSource;
import org.payersim.x12.InboundSettings;

/**
 * What a sandbox is made with.
 *
 * @param id its name, unique in the process
 * @param folder where its files stand
 * @param storage where what it receives is journalled and survives; if it is empty, the folder
 *     holds results only
 * @param clock its time
 * @param rules its first rules, later ones over earlier ones
 * @param enrollment who is known besides those the rules name
 * @param inbound what it is strict about when it reads
 * @param refusesDuplicates whether an interchange that came before is refused (TA1 025)
 * @param progress is told how far a payer with a journal is in doing it again
 * @param snapshots when a payer with a journal takes snapshots
 */
public record SandboxSettings(
    String id,
    Path folder,
    Optional<Storage> storage,
    PayerClock clock,
    List<RuleSource> rules,
    Enrollment enrollment,
    InboundSettings inbound,
    boolean refusesDuplicates,
    ReplayProgress progress,
    SnapshotPolicy snapshots) {
  public SandboxSettings {
    rules = List.copyOf(rules);
  }

  /** A journalled payer in this folder with the machine's time. */
  public static SandboxSettings journalled(String id, Path folder, List<RuleSource> rules) {
    return new SandboxSettings(
        id,
        folder,
        Optional.of(Storage.FILES),
        PayerClock.system(),
        rules,
        new Enrollment.Closed(),
        InboundSettings.DEFAULT,
        true,
        ReplayProgress.NONE,
        SnapshotPolicy.NONE);
  }

  /** A payer that forgets: results in the folder, no journal, every interchange taken. */
  public static SandboxSettings passing(String id, Path folder, List<RuleSource> rules) {
    return new SandboxSettings(
        id,
        folder,
        Optional.empty(),
        PayerClock.system(),
        rules,
        new Enrollment.Closed(),
        InboundSettings.DEFAULT,
        false,
        ReplayProgress.NONE,
        SnapshotPolicy.NONE);
  }

  /** With its journal there. */
  public SandboxSettings withStorage(Storage other) {
    return new SandboxSettings(
        id,
        folder,
        Optional.of(other),
        clock,
        rules,
        enrollment,
        inbound,
        refusesDuplicates,
        progress,
        snapshots);
  }

  public SandboxSettings withClock(PayerClock other) {
    return new SandboxSettings(
        id,
        folder,
        storage,
        other,
        rules,
        enrollment,
        inbound,
        refusesDuplicates,
        progress,
        snapshots);
  }

  public SandboxSettings withEnrollment(Enrollment other) {
    return new SandboxSettings(
        id, folder, storage, clock, rules, other, inbound, refusesDuplicates, progress, snapshots);
  }

  public SandboxSettings withRefusesDuplicates(boolean refuses) {
    return new SandboxSettings(
        id, folder, storage, clock, rules, enrollment, inbound, refuses, progress, snapshots);
  }

  public SandboxSettings withProgress(ReplayProgress other) {
    return new SandboxSettings(
        id,
        folder,
        storage,
        clock,
        rules,
        enrollment,
        inbound,
        refusesDuplicates,
        other,
        snapshots);
  }

  public SandboxSettings withSnapshots(SnapshotPolicy other) {
    return new SandboxSettings(
        id, folder, storage, clock, rules, enrollment, inbound, refusesDuplicates, progress, other);
  }
}
