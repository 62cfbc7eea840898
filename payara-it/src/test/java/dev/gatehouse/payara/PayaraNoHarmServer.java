package dev.gatehouse.payara;

import dev.gatehouse.contract.harmless.NoHarmServer;
import dev.gatehouse.contract.harmless.pairs.Deployment;
import dev.gatehouse.contract.harmless.suite.NoHarmSuite;
import dev.gatehouse.contract.harmless.surroundings.ServerKind;
import dev.gatehouse.contract.harmless.surroundings.Services;
import dev.gatehouse.contract.server.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A Payara Micro with both copies of all applications of the do-no-harm suite. */
final class PayaraNoHarmServer implements NoHarmServer, AutoCloseable {

  private static final Pattern FAILED =
      Pattern.compile("(?:Exception while deploying the app \\[|Startup of context /)([\\w-]+)");

  private final ServerKind kind;
  private final Services services;
  private final ServerProcess process;

  PayaraNoHarmServer() throws IOException {
    String major = PayaraMicro.major();
    kind = ServerKind.valueOf("PAYARA_" + major);
    Path directory = Path.of(System.getProperty("noharm.directory"), major);
    services = new Services();
    List<Deployment> deployments =
        NoHarmSuite.deployments(services.of(kind), directory.resolve("archives"));
    List<String> arguments = new ArrayList<>();
    arguments.add("--postbootcommandfile");
    arguments.add(callers(directory).toString());
    arguments.addAll(PayaraMicro.deployments(deployments.stream().map(Deployment::file).toList()));
    process = PayaraMicro.start(directory, List.of(), arguments, NoHarmSuite.environment());
  }

  /** Alice and bob, for logins by web.xml. */
  private static Path callers(Path directory) throws IOException {
    List<String> commands = new ArrayList<>();
    for (String caller : List.of("alice --groups user", "bob --groups user:admin")) {
      String name = caller.substring(0, caller.indexOf(' '));
      Path password =
          Files.writeString(
              directory.resolve(name + ".txt"), "AS_ADMIN_USERPASSWORD=" + name + "-pw\n");
      commands.add(
          "create-file-user --passwordfile %s --authrealmname file %s %s"
              .formatted(password, caller.substring(name.length()), name));
    }
    return Files.write(directory.resolve("postboot.txt"), commands);
  }

  @Override
  public ServerKind kind() {
    return kind;
  }

  @Override
  public URI root() {
    return process.root();
  }

  @Override
  public Pattern failure() {
    return FAILED;
  }

  @Override
  public String log() {
    return process.log();
  }

  @Override
  public void close() {
    process.close();
    services.close();
  }
}
