package dev.gatehouse.internal.challenge;

import dev.gatehouse.http.Challenge;
import java.util.List;

/** What a web application says of how its callers authenticate. Thread-safe. */
public interface ChallengeSource {

  /** The realm where nobody names another. */
  String name();

  /** The challenges of the mechanisms that are known, the realm chosen as they say. */
  List<Challenge> challenges(String realm, boolean realmIsSet);

  /** Whether the well-known URI of the host answers with the metadata of its resource. */
  boolean isMetadataAtHost();
}
