package dev.gatehouse.contract.harmless.recording;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What the store was asked. */
@Path("asked")
@RequestScoped
public class AskedResource {

  @Inject private RecordingStore store;

  @GET
  public String asked() {
    return store.asked().toString();
  }
}
