package brokenhouse.sandbox;

import ca.uhn.fhir.context.FhirContext;
import com.hazelcast.core.HazelcastInstance;
import com.nimbusds.jwt.JWTClaimsSet;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.zaxxer.hikari.HikariDataSource;
import dev.cel.compiler.CelCompiler;
import gg.jte.TemplateEngine;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.time.LocalDate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.sshd.server.SshServer;
import org.flywaydb.core.Flyway;
import org.hl7.fhir.r4.model.Claim;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;

/** Uses every framework outside its room, the wall clock and the console. */
public class Frameworks {
  public static final Class<?> CAMEL = RouteBuilder.class;
  public static final Class<?> HAZELCAST = HazelcastInstance.class;
  public static final Class<?> METERS = MeterRegistry.class;
  public static final Class<?> TRACES = Tracer.class;
  public static final Class<?> JTE = TemplateEngine.class;
  public static final Class<?> PDF = PdfRendererBuilder.class;
  public static final Class<?> JOSE = JWTClaimsSet.class;
  public static final Class<?> SSH = SshServer.class;
  public static final Class<?> HAPI = FhirContext.class;
  public static final Class<?> FHIR = Claim.class;
  public static final Class<?> SQL = Connection.class;
  public static final Class<?> POSTGRES = PGSimpleDataSource.class;
  public static final Class<?> MIGRATIONS = Flyway.class;
  public static final Class<?> POOL = HikariDataSource.class;
  public static final Class<?> QUERIES = Jdbi.class;
  public static final Class<?> PICOCLI = CommandLine.class;

  public static void print() {
    System.out.println(LocalDate.now(java.time.ZoneOffset.UTC));
  }

  public static final Class<?> CEL = CelCompiler.class;
}
