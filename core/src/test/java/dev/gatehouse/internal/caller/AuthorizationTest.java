package dev.gatehouse.internal.caller;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a request's Authorization lines, however many there are. */
class AuthorizationTest {

  @ParameterizedTest
  @NullAndEmptySource
  @Tag("B-06")
  void withoutALineItIsMissing(List<String> lines) {
    Authorization none = Authorization.of(lines);

    assertThat(none.isMissing(), is(true));
    assertThat(none.isAmbiguous(), is(false));
    assertThat(none.lines(), is(List.of()));
    assertThat(none.credentials(), is(nullValue()));
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YTpi, Basic, BASIC",
    "bEaReR abc, bEaReR, BEARER",
    "Bearer, Bearer, BEARER",
    "DPoP abc, DPoP, DPOP",
    "Negotiate YII=, Negotiate, NEGOTIATE",
    "ntlm TlRM, ntlm, NTLM",
    "'Digest a=b', Digest, OTHER",
  })
  void ofOneLineTheSchemeIsRead(String line, String name, Scheme scheme) {
    Authorization one = Authorization.of(List.of(line));

    assertThat(one.isMissing(), is(false));
    assertThat(one.isAmbiguous(), is(false));
    assertThat(one.credentials().scheme(), is(name));
    assertThat(one.scheme(), is(scheme));
    assertThat(one.mayBeBearer(), is(scheme == Scheme.BEARER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "=", ",", "\"Basic\" x", "(x)"})
  void whereNotEvenASchemeCanBeReadATokenMayHaveBeenMeant(String line) {
    Authorization unreadable = Authorization.of(List.of(line));

    assertThat(unreadable.isMissing(), is(false));
    assertThat(unreadable.credentials(), is(nullValue()));
    assertThat(unreadable.scheme(), is(Scheme.BEARER));
    assertThat(unreadable.mayBeBearer(), is(true));
  }

  @Test
  void aLineThatARuntimeShowsAsNullIsUnreadable() {
    Authorization unreadable = Authorization.of(Arrays.asList((String) null));

    assertThat(unreadable.isMissing(), is(false));
    assertThat(unreadable.credentials(), is(nullValue()));
  }

  @Test
  @Tag("B-07")
  void ofSeveralLinesNoneIsChosenThoughTheFirstIsRead() {
    Authorization several = Authorization.of(List.of("Basic YTpi", "Bearer abc"));

    assertThat(several.isMissing(), is(false));
    assertThat(several.isAmbiguous(), is(true));
    assertThat(several.lines(), is(List.of("Basic YTpi", "Bearer abc")));
    assertThat(several.scheme(), is(Scheme.BASIC));
    assertThat(Authorization.of(List.of("Bearer abc", "Bearer abc")).isAmbiguous(), is(true));
  }

  @Test
  void isPrintedWithoutTheCredentials() {
    assertThat(
        Authorization.of(List.of("Bearer s3cret", "Basic czNjcmV0")).toString(),
        is("Authorization[lines=2, credentials=Credentials[scheme=Bearer]]"));
    assertThat(
        Authorization.of(List.of("=s3cret")).toString(),
        is("Authorization[lines=1, credentials=null]"));
  }
}
