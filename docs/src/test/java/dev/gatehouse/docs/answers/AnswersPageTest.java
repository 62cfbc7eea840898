package dev.gatehouse.docs.answers;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.docs.kit.Served;
import dev.gatehouse.docs.kit.Shown;
import dev.gatehouse.testkit.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What docs/answers.md shows. */
class AnswersPageTest {

  private static ResourceConfig orders(GatehouseFeature feature) {
    return new ResourceConfig(OrderResource.class).register(feature);
  }

  private static Map<String, Object> settings(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = AnswersPageTest.class.getResourceAsStream(file)) {
      properties.load(in);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static HttpAnswer answer(ResourceConfig application, String path, String... headers)
      throws Exception {
    try (Served served = new Served(application)) {
      return served.get(path, headers);
    }
  }

  @Test
  void answersAreAsShown() throws Exception {
    ResourceConfig plain = orders(GatehouseFeature.builder().realm("orders").build());
    Shown shown = new Shown("docs/answers.md", AnswersPageTest.class);
    shown.isNext(answer(plain, "orders"));
    shown.isNext(answer(plain, "orders", "Accept", "application/problem+xml"));
    shown.isNext(answer(plain, "orders", "Accept", "text/plain"));
    shown.isNext(
        answer(
            new ResourceConfig(OrderResource.class).addProperties(settings("typed.properties")),
            "orders"));
    shown.isNextContent(answer(orders(OwnBody.feature()), "orders").body());
    shown.isNext(answer(plain, "orders/7"));
    shown.isAll();
  }

  @Test
  void listenerIsToldOfEachDenial() throws Exception {
    List<String> counted = new ArrayList<>();
    answer(orders(Listening.feature(counted)), "orders");

    assertThat(counted, is(List.of("credentials-missing role customer")));
  }
}
