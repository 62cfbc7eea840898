package dev.gatehouse.stacks.troubleshooting;

import static dev.gatehouse.stacks.Denied.forbidden;
import static dev.gatehouse.stacks.Served.served;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.gatehouse.DenialReason;
import dev.gatehouse.stacks.Callers;
import dev.gatehouse.stacks.Guidebook;
import java.util.List;
import org.example.KeepingMapper;
import org.example.RefusingResource;
import org.example.ReportResource;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever makes one of the first mistakes reads fact, rule and remedy, and nothing else. */
class FirstMistakesTest {

  @ParameterizedTest
  @EnumSource
  void theLogSaysWhatTheGuideShows(FirstMistake mistake) throws Exception {
    assertThat(mistake.reading().log(), is(mistake.expected(Guidebook.read())));
  }

  @Test
  void aMapperThatKeepsDenialsIsNotToldOf() throws Exception {
    ResourceConfig keeping = Trial.application(RefusingResource.class, KeepingMapper.class);

    assertThat(Trial.ask(keeping, List.of("/refusing"), Callers.NOBODY), is(empty()));
    assertThat(
        Trial.answer(
            Trial.application(RefusingResource.class, KeepingMapper.class), "/refusing", null),
        forbidden(DenialReason.APPLICATION));
  }

  @Test
  void theSecondCheckRefusesWhomGatehouseLetsPass() throws Exception {
    ResourceConfig once = Trial.application(ReportResource.class);
    ResourceConfig twice =
        Trial.application(ReportResource.class).register(RolesAllowedDynamicFeature.class);

    assertThat(Trial.answer(once, "/report/summary", Callers.ALICE), served("summary"));
    assertThat(
        Trial.answer(twice, "/report/summary", Callers.ALICE), forbidden(DenialReason.APPLICATION));
  }
}
