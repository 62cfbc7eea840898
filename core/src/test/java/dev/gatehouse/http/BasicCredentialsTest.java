package dev.gatehouse.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  private static Optional<BasicCredentials> read(String fieldValue) {
    return BasicCredentials.of(Credentials.parse(fieldValue));
  }

  private static Optional<BasicCredentials> read(byte[] userPass) {
    return read("Basic " + Base64.getEncoder().encodeToString(userPass));
  }

  private static BasicCredentials of(String userPass) {
    return read(userPass.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @ParameterizedTest
  @Tag("BA-03")
  @CsvSource({
    "QWxhZGRpbjpvcGVuIHNlc2FtZQ==, Aladdin, open sesame",
    "Sm9objpSOlU6a2lkZGluZz8=, John, R:U:kidding?",
    "dGVzdDoxMjPCow==, test, 123£",
    "dGVzdDrvv70=, test, \uFFFD",
    "Og==, '', ''",
    "YTo=, a, ''",
    "OmE=, '', a",
    "YTo, a, ''"
  })
  void splitsAtTheFirstColonAndReadsUtf8(String token, String userId, String password) {
    BasicCredentials read = read("Basic " + token).orElseThrow();

    assertThat(read.userId(), is(userId));
    assertThat(read.password(), is(password));
  }

  @ParameterizedTest
  @Tag("BA-06")
  @Tag("H-17")
  @ValueSource(
      strings = {"Basic", "Basic foo", "Basic YWxpY2U=", "Basic a-b_", "Basic a~", "Basic x=\"y\""})
  void whatCannotBeDecodedIsNone(String fieldValue) {
    assertThat(read(fieldValue), is(Optional.empty()));
  }

  @ParameterizedTest
  @Tag("BA-04")
  @ValueSource(strings = {"a\u0000:b", "a:b\n", "a:\u007f", "a\u0085:b", "a\u009f:b"})
  void controlCharactersAreInNone(String userPass) {
    assertThat(read(userPass.getBytes(StandardCharsets.UTF_8)), is(Optional.empty()));
  }

  @Test
  void octetsThatAreNotUtf8AreInNone() {
    assertThat(read("test:123£".getBytes(StandardCharsets.ISO_8859_1)), is(Optional.empty()));
    assertThat(read(new byte[] {(byte) 0xff, ':', 'a'}), is(Optional.empty()));
    // Too long a form of the slash, and half of a surrogate pair.
    assertThat(read(new byte[] {'a', ':', (byte) 0xc0, (byte) 0xaf}), is(Optional.empty()));
    assertThat(
        read(new byte[] {'a', ':', (byte) 0xed, (byte) 0xa0, (byte) 0x80}), is(Optional.empty()));
  }

  @Test
  @Tag("H-07")
  void theSchemeIsBasicInAnyCase() {
    assertThat(read("bAsIc YTpi"), is(Optional.of(of("a:b"))));
    assertThat(read("Bearer YTpi"), is(Optional.empty()));
    assertThat(read("Basics YTpi"), is(Optional.empty()));
  }

  @Test
  void equalsByUserIdAndPassword() {
    assertThat(of("a:b"), is(of("a:b")));
    assertThat(of("a:b").hashCode(), is(of("a:b").hashCode()));
    assertThat(of("a:b").hashCode(), is(not(of("a:c").hashCode())));
    assertThat(of("a:b"), is(not(of("a:c"))));
    assertThat(of("a:b"), is(not(of("c:b"))));
    assertThat(of("a:b").equals((Object) "a:b"), is(false));
  }

  @Test
  void neitherUserIdNorPasswordIsPrinted() {
    assertThat(of("alice:s3cret").toString(), is("BasicCredentials"));
  }

  @Test
  void credentialsAreNeeded() {
    assertThrows(NullPointerException.class, () -> BasicCredentials.of(null));
  }
}
