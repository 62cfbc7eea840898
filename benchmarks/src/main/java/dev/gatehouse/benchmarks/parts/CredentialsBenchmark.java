package dev.gatehouse.benchmarks.parts;

import dev.gatehouse.authentication.AuthenticationRequest;
import dev.gatehouse.authentication.AuthenticationResult;
import dev.gatehouse.authentication.Authenticator;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.authentication.BearerAuthenticator;
import dev.gatehouse.authentication.Caller;
import dev.gatehouse.http.Credentials;
import dev.gatehouse.internal.body.DenialBodies;
import dev.gatehouse.internal.caller.AnonymousBecause;
import dev.gatehouse.internal.caller.Authorization;
import dev.gatehouse.internal.denial.DenialCatalogue;
import dev.gatehouse.internal.denial.LazyDenialWriter;
import dev.gatehouse.internal.settings.Settings;
import dev.gatehouse.internal.settings.SettingsReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Reading credentials: to know the caller, or to tell it why they made nobody known. */
public class CredentialsBenchmark extends MethodBenchmark {

  private static final Caller ALICE = Caller.of("alice");
  private static final Map<String, String> AUTHORIZATION =
      Map.of(
          "Basic", "Basic YWxpY2U6YWxpY2UtcHc=",
          "Bearer", "Bearer Zq0vWk5-t3.Yc7_h1LxPd8sRa");
  private static final Map<String, Authenticator> AUTHENTICATORS =
      Map.of(
          "Basic", new BasicAuthenticator((userId, password) -> Optional.of(ALICE)),
          "Bearer", new BearerAuthenticator(token -> AuthenticationResult.accepted(ALICE)));

  /** What becomes of them. */
  public enum Outcome {
    /** They make a caller known. */
    ACCEPTED,
    /** They made nobody known, and the client is told why. */
    EXPLAINED
  }

  /** What becomes of them. */
  @Param public Outcome outcome;

  /** Their scheme. */
  @Param({"Basic", "Bearer"})
  public String scheme;

  private record Asked(Credentials credentials) implements AuthenticationRequest {

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public Optional<URI> uri() {
      return Optional.empty();
    }

    @Override
    public List<String> header(String name) {
      return List.of();
    }
  }

  private DenialCatalogue denials;
  private List<String> lines;
  private Authenticator authenticator;

  /** Chooses. */
  @Setup
  public void choose() {
    Settings settings =
        SettingsReader.effective(
            Settings.NONE,
            Map.of("gatehouse.realm", "benchmark", "gatehouse.schemes", "Basic,Bearer"));
    denials = LazyDenialWriter.of(settings, DenialBodies.of(settings), null, false).denials();
    lines = List.of(AUTHORIZATION.get(scheme));
    authenticator = AUTHENTICATORS.get(scheme);
  }

  /** Reads them, and has them accepted or tells why nobody did. */
  @Benchmark
  public Object read() throws Exception {
    return switch (outcome) {
      case ACCEPTED -> authenticator.authenticate(new Asked(Authorization.of(lines).credentials()));
      case EXPLAINED -> AnonymousBecause.byServer(Authorization.of(lines), denials::mayAccept);
    };
  }
}
