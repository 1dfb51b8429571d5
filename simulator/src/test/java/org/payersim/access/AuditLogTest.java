package org.payersim.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @TempDir private Path folder;

  @Test
  void aLineSaysWhenByTheWallClockWhoWhatAndWhatCameOfIt() throws Exception {
    try (AuditLog log = new AuditLog(folder, () -> TimeUnit.MILLISECONDS.toNanos(1_500))) {
      log.write("harbor", "POST /x12", 200);
      log.write("a\nb", "GET /claims", 403);
    }
    try (AuditLog log = new AuditLog(folder, () -> 0)) {
      log.write("-", "GET /claims", 401);
    }
    assertThat(folder.resolve(AuditLog.FILE))
        .hasContent(
            """
            1970-01-01T00:00:01.500Z\tharbor\tPOST /x12\t200
            1970-01-01T00:00:01.500Z\ta?b\tGET /claims\t403
            1970-01-01T00:00:00Z\t-\tGET /claims\t401
            """);
  }

  @Test
  void aFullFileMakesRoomAndTheOldestGoes() throws Exception {
    try (AuditLog log = new AuditLog(folder, () -> 0, 200)) {
      for (int i = 0; i < 100; i++) {
        log.write("user" + i, "GET /claims", 200);
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSize(10)
          .allSatisfy(file -> assertThat(file).content().hasSizeLessThanOrEqualTo(200));
    }
    assertThat(folder.resolve(AuditLog.FILE)).content().contains("user99");
    assertThat(folder.resolve(AuditLog.FILE + ".1")).content().doesNotContain("user99");
  }
}
