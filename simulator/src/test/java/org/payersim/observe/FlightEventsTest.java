package org.payersim.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.payersim.journal.Body;
import org.payersim.sandbox.Deliveries;
import org.payersim.sandbox.Sandbox;
import org.payersim.sandbox.TestPayers;

class FlightEventsTest {
  @TempDir private Path folder;

  @Test
  void aRecordingHasDeliveriesAndWhatWasDecided() throws IOException {
    Path file = folder.resolve("payer.jfr");
    try (Recording recording = new Recording();
        Sandbox payer = TestPayers.openPayer(folder, "a")) {
      recording.enable("payersim.Delivery");
      recording.enable("payersim.Decided");
      recording.start();
      payer.watch(new FlightEvents());
      payer.receive(Body.of(Deliveries.delivery(1, "C1", "C2")));
      recording.stop();
      recording.dump(file);
    }

    List<RecordedEvent> events =
        RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getEventType().getName().startsWith("payersim."))
            .toList();
    assertThat(events)
        .extracting(event -> event.getEventType().getName() + " " + event.getInt("claims"))
        .containsExactlyInAnyOrder("payersim.Decided 2", "payersim.Delivery 2");
    RecordedEvent delivery =
        events.stream()
            .filter(event -> event.getEventType().getName().equals("payersim.Delivery"))
            .findFirst()
            .orElseThrow();
    assertThat(delivery.getDuration("reading")).isPositive();
    assertThat(delivery.getDuration("settling")).isPositive();
  }
}
