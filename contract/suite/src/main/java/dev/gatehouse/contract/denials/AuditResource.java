package dev.gatehouse.contract.denials;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Shows what the audit log gets between a PUT and a DELETE. */
@Path("audit")
@PermitAll
public class AuditResource {

  /** Held: loggers that nobody holds are forgotten, and their handlers with them. */
  private static final Logger LOGGER = Logger.getLogger("dev.gatehouse.audit");

  private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());
  private static final Handler RECORDER = new Recorder();
  private static volatile Level before;

  /** For the runtime. */
  public AuditResource() {}

  /**
   * Begins anew.
   *
   * @param level that the log has meanwhile, a name of java.util.logging
   * @return served
   */
  @PUT
  public String start(@QueryParam("level") @DefaultValue("INFO") String level) {
    LINES.clear();
    before = LOGGER.getLevel();
    LOGGER.addHandler(RECORDER);
    LOGGER.setLevel(Level.parse(level));
    RECORDER.setLevel(Level.ALL);
    LOGGER.setUseParentHandlers(false);
    return "served";
  }

  /**
   * What has come since, one record a line; line breaks within a record are kept.
   *
   * @return the lines
   */
  @GET
  public String lines() {
    return String.join("\n", LINES);
  }

  /**
   * Leaves the log as it was.
   *
   * @return served
   */
  @DELETE
  public String stop() {
    LOGGER.removeHandler(RECORDER);
    LOGGER.setLevel(before);
    LOGGER.setUseParentHandlers(true);
    return "served";
  }

  private static final class Recorder extends Handler {

    @Override
    public void publish(LogRecord record) {
      LINES.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
