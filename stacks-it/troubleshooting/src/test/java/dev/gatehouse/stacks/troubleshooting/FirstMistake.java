package dev.gatehouse.stacks.troubleshooting;

import static dev.gatehouse.stacks.troubleshooting.Trial.application;
import static dev.gatehouse.stacks.troubleshooting.Trial.ask;
import static dev.gatehouse.stacks.troubleshooting.Trial.start;

import dev.gatehouse.GatehouseFeature;
import dev.gatehouse.authentication.BasicAuthenticator;
import dev.gatehouse.stacks.Callers;
import java.util.List;
import java.util.Optional;
import org.example.DeclaringResource;
import org.example.ErrorMapper;
import org.example.ForeignResource;
import org.example.LoginMapper;
import org.example.OldResource;
import org.example.PrivateResource;
import org.example.RefusingResource;
import org.example.ReportResource;
import org.example.StockResource;
import org.example.TracingFilter;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/**
 * What people do wrong in their first hour. The twelfth, no beans.xml, is one on servers with a
 * check of their own only: the tests on Payara make it.
 */
enum FirstMistake implements Quoted {
  NO_JSON_PROCESSING("no-json-processing", 0, () -> Trial.console("parsson-.*")),
  JAVAX_ANNOTATION("javax-annotation", 0, () -> start(application(OldResource.class))),
  ROLE_TYPO("role-misspelt", 0, () -> start(application(StockResource.class))),
  UNDECLARED_ROLE("role-misspelt", 1, () -> start(application(DeclaringResource.class))),
  PRIVATE_METHOD("guard-never-met", 0, () -> start(application(PrivateResource.class))),
  REALM_WITH_A_QUOTE("realm-misread", 0, () -> start(realm(GatehouseFeature.builder(), "Basic"))),
  REALM_OF_OAUTH_WITH_A_QUOTE(
      "realm-misread",
      1,
      () -> start(realm(GatehouseFeature.builder().schemes("Bearer"), "Bearer"))),
  SECOND_CHECK(
      "second-check",
      0,
      () -> start(application(ReportResource.class).register(RolesAllowedDynamicFeature.class))),
  WRONG_KEY(
      "wrong-setting",
      0,
      () -> start(application(ReportResource.class).property("gatehouse.relam", "orders"))),
  WRONG_VALUE(
      "wrong-setting",
      1,
      () -> start(application(ReportResource.class).property("gatehouse.unannotated", "denied"))),
  MAPPER_OF_EVERYTHING(
      "swallowed-denial",
      0,
      () ->
          ask(
              application(RefusingResource.class, ErrorMapper.class),
              List.of("/refusing", "/refusing"),
              Callers.NOBODY)),
  MAPPER_OF_401(
      "swallowed-denial",
      1,
      () ->
          ask(
              application(ReportResource.class, LoginMapper.class),
              List.of("/report", "/report"),
              Callers.NOBODY)),
  NO_AUTHENTICATOR("no-authenticator", 0, () -> start(new ResourceConfig(ReportResource.class))),
  NO_AUTHENTICATOR_BUT_A_FILTER(
      "guessed-challenge",
      0,
      () ->
          ask(
              new ResourceConfig(ReportResource.class, TracingFilter.class),
              List.of("/report", "/report"),
              Callers.ALICE)),
  FOREIGN_GUARD("foreign-guard", 0, () -> start(application(ForeignResource.class)));

  private final String anchor;
  private final int place;
  private final Reading reading;

  FirstMistake(String anchor, int place, Reading reading) {
    this.anchor = anchor;
    this.place = place;
    this.reading = reading;
  }

  private static ResourceConfig realm(GatehouseFeature.Builder settings, String scheme) {
    return new ResourceConfig(ReportResource.class)
        .register(
            settings
                .realm("The \"best\" shop")
                .schemes(scheme)
                .authenticator(new BasicAuthenticator((name, password) -> Optional.empty()))
                .build());
  }

  @Override
  public String anchor() {
    return anchor;
  }

  @Override
  public int place() {
    return place;
  }

  @Override
  public Reading reading() {
    return reading;
  }
}
