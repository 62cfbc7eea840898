package dev.gatehouse.oauth.clients;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Something that people call an API with. */
interface Client {

  String name();

  /** Calls the API and reads the challenges of the answer, by the means that it offers for that. */
  List<ReadChallenge> read(URI uri) throws Exception;

  /** What it is to read in an answer, as far as it has a place for it. */
  default List<ReadChallenge> toRead(SentChallenges sent) {
    return sent.meant();
  }

  /** Those on the class path. */
  static Stream<Client> ofJava() {
    return Stream.of(new ApacheClient(), new OkHttp(), new JettyClient(), new NimbusClient());
  }
}
