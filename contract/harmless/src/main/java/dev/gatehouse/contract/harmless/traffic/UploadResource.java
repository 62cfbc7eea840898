package dev.gatehouse.contract.harmless.traffic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Takes uploads. */
@Path("upload")
public class UploadResource {

  @POST
  @RolesAllowed("admin")
  public String guarded(InputStream body) throws IOException {
    return String.valueOf(body.transferTo(OutputStream.nullOutputStream()));
  }

  @POST
  @Path("open")
  public String open(InputStream body) throws IOException {
    return String.valueOf(body.transferTo(OutputStream.nullOutputStream()));
  }
}
