package dev.gatehouse.oauth.clients;

import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** OkHttp. */
final class OkHttp implements Client {

  private static final OkHttpClient CLIENT = new OkHttpClient();

  @Override
  public String name() {
    return "OkHttp";
  }

  @Override
  public List<ReadChallenge> read(URI uri) throws Exception {
    Request request = new Request.Builder().url(uri.toString()).build();
    try (Response response = CLIENT.newCall(request).execute()) {
      // It reads the field in a 401 alone; who wants it to read a 403 does this.
      return response.newBuilder().code(401).build().challenges().stream()
          .map(challenge -> ReadChallenge.of(challenge.scheme(), challenge.authParams()))
          .toList();
    }
  }
}
