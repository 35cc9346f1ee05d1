package org.uptake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uptake.fetch.LocalServer.Reply;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Settings;

/** The client behaves as a guest, and names what went wrong. */
class PoliteClientTest {
  private static final int MOST = 10_000;

  @TempDir private Path folder;
  private final LocalServer server = LocalServer.start();
  private final TestClock clock = new TestClock("2026-11-24T12:00:00Z");
  private final PoliteClient client = client(Duration.ofSeconds(20));

  @AfterEach
  void stop() {
    server.close();
  }

  private PoliteClient client(Duration timeout) {
    return new PoliteClient(settings(Optional.of("a@example.org"), timeout), clock, new Random(1));
  }

  private static Settings settings(Optional<String> contact, Duration timeout) {
    URI archive = URI.create("https://archive.example.org");
    return new Settings(
        contact,
        archive,
        true,
        Duration.ofSeconds(4),
        timeout,
        MOST,
        3,
        Optional.empty(),
        List.of());
  }

  private Answer ask(String path) {
    return client.ask(request(server.at(path), Download.Validators.none()));
  }

  private static Request request(URI address, Download.Validators validators) {
    return new Request(address, Set.of("localhost"), true, validators, true);
  }

  private static String text(Answer answer) {
    return new String(answer.found().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void everyRequestSaysWhoAsksAndHowToReachThem() {
    server.give("/page", Reply.of(200, "body"));

    assertThat(text(ask("/page"))).isEqualTo("body");
    assertThat(server.asked().get(0).headers())
        .containsEntry("User-agent", "uptake/0.1 (a@example.org)");
  }

  @Test
  void withoutAContactNothingIsFetched() {
    Settings settings = settings(Optional.empty(), Duration.ofSeconds(1));

    assertThatThrownBy(() -> new PoliteClient(settings, clock, new Random(1)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("UPTAKE_CONTACT");
  }

  @Test
  void whatRobotsTxtForbidsIsNotAsked() {
    server.give("/robots.txt", Reply.of(200, "User-agent: *\nDisallow: /private/\n"));
    server.give("/private/page", Reply.of(200, "body"));
    server.give("/page", Reply.of(200, "body"));

    assertThat(ask("/private/page").reason())
        .contains("robots.txt of localhost")
        .contains("forbids");
    assertThat(ask("/page").found()).isPresent();
    assertThat(server.paths()).containsExactly("/page");
  }

  @Test
  void whereRobotsTxtCannotBeHadNothingIsAsked() {
    server.give("/robots.txt", Reply.of(503, ""));
    server.give("/page", Reply.of(200, "body"));

    assertThat(ask("/page").reason()).contains("/robots.txt cannot be read");
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void requestsToOneHostAreKeptApart() {
    server.give("/page", Reply.of(200, "body"));
    ask("/page");
    ask("/page");

    assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4));
  }

  @Test
  void aLongerDelayThatRobotsTxtAsksForGoesBefore() {
    server.give("/robots.txt", Reply.of(200, "User-agent: *\nCrawl-delay: 9\n"));
    server.give("/page", Reply.of(200, "body"));
    ask("/page");
    ask("/page");

    assertThat(clock.pauses()).contains(Duration.ofSeconds(9));
  }

  @Test
  void retryAfterInSecondsIsHonoured() {
    server.give("/page", Reply.of(429, "").with("Retry-After", "70"), Reply.of(200, "body"));

    assertThat(text(ask("/page"))).isEqualTo("body");
    assertThat(clock.pauses()).contains(Duration.ofSeconds(70));
  }

  @Test
  void retryAfterAsADateIsHonoured() {
    server.give(
        "/page",
        Reply.of(503, "").with("Retry-After", "Tue, 24 Nov 2026 12:01:34 GMT"),
        Reply.of(200, "body"));

    assertThat(text(ask("/page"))).isEqualTo("body");
    assertThat(clock.pauses()).contains(Duration.ofSeconds(90));
  }

  @Test
  void aWaitLongerThanTenMinutesIsLeftForAnotherRun() {
    server.give("/page", Reply.of(429, "").with("Retry-After", "7200"));

    assertThat(ask("/page").reason()).contains("asks to wait 7200 seconds");
    assertThat(server.paths()).hasSize(1);
  }

  @Test
  void aServerThatFailsIsAskedAgainAfterGrowingWaits() {
    server.give(
        "/page", Reply.of(500, ""), Reply.of(502, ""), Reply.of(503, ""), Reply.of(200, "x"));

    assertThat(text(ask("/page"))).isEqualTo("x");
    List<Duration> waits =
        clock.pauses().stream().filter(p -> !p.equals(Duration.ofSeconds(4))).toList();
    Backoff same = new Backoff(new Random(1));
    assertThat(waits).contains(same.after(1), same.after(2), same.after(3));
  }

  @Test
  void aServerThatGoesOnFailingIsLeft() {
    server.give("/page", Reply.of(503, ""));

    Answer answer = ask("/page");

    assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
    assertThat(answer.reason()).isEqualTo("the server answers 503");
    assertThat(server.paths()).hasSize(1 + 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 451, 204, 206})
  void otherAnswersAreNotAskedForAgain(int status) {
    server.give("/page", Reply.of(status, ""));

    assertThat(ask("/page").reason()).isEqualTo("the server answers " + status);
    assertThat(server.paths()).hasSize(1);
  }

  @Test
  void aPageThatIsGoneIsMissing() {
    server.give("/page", Reply.of(410, ""));

    assertThat(ask("/page").outcome()).isEqualTo(Answer.Outcome.MISSING);
  }

  @Test
  void redirectsAreFollowedToHostsThatAreNamed() {
    server.give("/old", Reply.of(301, "").with("Location", "/new?x=1"));
    server.give("/new", Reply.of(200, "body"));

    assertThat(ask("/old").found().orElseThrow().from()).isEqualTo(server.at("/new?x=1"));
  }

  @Test
  void redirectsToOtherHostsAreRefused() {
    String elsewhere = "http://127.0.0.1:" + server.port() + "/new";
    server.give("/old", Reply.of(302, "").with("Location", elsewhere));
    server.give("/new", Reply.of(200, "body"));

    Answer answer = ask("/old");

    assertThat(answer.outcome()).isEqualTo(Answer.Outcome.REFUSED);
    assertThat(answer.reason()).contains("it redirects, but " + elsewhere + " lies at a host");
    assertThat(server.paths()).containsExactly("/old");
  }

  @Test
  void redirectsInACircleEnd() {
    server.give("/old", Reply.of(302, "").with("Location", "/old"));

    assertThat(ask("/old").reason()).contains("more than 5 times");
    server.give("/bad", Reply.of(302, "").with("Location", "file:///etc/passwd"));
    assertThat(ask("/bad").reason()).contains("neither https nor http");
  }

  @Test
  void anAddressWithoutTlsIsAskedOnlyWhereThePipelineFileSaysSo() {
    server.give("/page", Reply.of(200, "body"));
    Request request =
        new Request(
            server.at("/page"), Set.of("localhost"), false, Download.Validators.none(), true);

    assertThat(client.ask(request).reason()).contains("has no TLS").contains("plainHttp: true");
    assertThat(server.paths()).isEmpty();
  }

  @Test
  void validatorsAreSentAndAnUnchangedPageIsTold() {
    server.give("/page", Reply.of(304, ""));
    String day = "Fri, 31 Dec 2021 00:00:00 GMT";
    Download.Validators held = new Download.Validators(Optional.of("\"v1\""), Optional.of(day));

    Answer answer = client.ask(request(server.at("/page"), held));

    assertThat(answer.outcome()).isEqualTo(Answer.Outcome.UNCHANGED);
    assertThat(server.asked().get(0).headers())
        .containsEntry("If-none-match", "\"v1\"")
        .containsEntry("If-modified-since", day);
  }

  @Test
  void whatIsPackedIsUnpacked() throws IOException {
    server.give("/page", gzip("body".getBytes(StandardCharsets.UTF_8)));

    assertThat(text(ask("/page"))).isEqualTo("body");
  }

  @Test
  void aBombIsNotUnpackedBeyondTheLimit() throws IOException {
    server.give("/page", gzip(new byte[5_000_000]));

    assertThat(ask("/page").reason()).contains("larger than " + MOST + " bytes");
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    server.give("/page", Reply.of(200, new byte[MOST + 1]));

    assertThat(ask("/page").outcome()).isEqualTo(Answer.Outcome.REFUSED);
    server.give("/page", Reply.of(200, new byte[MOST]));
    assertThat(ask("/page").found()).isPresent();
  }

  @Test
  void aBodyThatBreaksOffIsHalf() throws IOException {
    server.give("/page", Reply.of(200, "a whole body").cut(4));
    assertThat(ask("/page").reason()).startsWith("it came in half");

    byte[] packed = packed("a whole body".getBytes(StandardCharsets.UTF_8));
    Reply half = Reply.of(200, Arrays.copyOf(packed, packed.length - 9));
    server.give("/page", half.with("Content-Encoding", "gzip"));
    assertThat(ask("/page").reason()).startsWith("it came in half");
  }

  @Test
  void aPackingThatWeDidNotAskForIsRefused() {
    server.give("/page", Reply.of(200, "x").with("Content-Encoding", "br"));
    assertThat(ask("/page").reason()).contains("packed as br");

    server.give("/page", Reply.of(200, "no gzip").with("Content-Encoding", "gzip"));
    assertThat(ask("/page").reason()).contains("cannot be unpacked");
  }

  @Test
  void anAnswerThatTakesTooLongIsLeft() {
    server.otherwise(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/slow")) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
          } else {
            Reply.of(404, "").send(exchange);
          }
        });

    Answer answer =
        client(Duration.ofMillis(400)).ask(request(server.at("/slow"), Download.Validators.none()));

    assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
    assertThat(answer.reason()).startsWith("no whole answer within");
  }

  @Test
  void aHostThatIsNotThereIsNamedAndNotAskedAgain() {
    URI gone = server.at("/page");
    server.close();

    Answer answer = client.ask(request(gone, Download.Validators.none()));

    assertThat(answer.outcome()).isEqualTo(Answer.Outcome.UNREACHABLE);
    assertThat(answer.reason())
        .isEqualTo(
            "the host localhost:" + gone.getPort() + " could not be reached; is there a network?");
    int pauses = clock.pauses().size();
    assertThat(client.ask(request(gone.resolve("/other"), Download.Validators.none())))
        .isEqualTo(answer);
    assertThat(clock.pauses()).hasSize(pauses);
  }

  @Test
  void aHostWhoseNameNobodyKnowsIsNamed() {
    URI unknown = URI.create("https://uptake.invalid/page");
    Request request =
        new Request(unknown, Set.of("uptake.invalid"), false, Download.Validators.none(), false);

    assertThat(client.ask(request)).isEqualTo(Answer.unreachable("uptake.invalid"));
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws Exception {
    HttpsServer https = HttpsServer.create(LocalServer.free(), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    try (LocalServer secure = LocalServer.on(https)) {
      secure.give("/page", Reply.of(200, "body"));
      URI address = URI.create("https://localhost:" + secure.port() + "/page");
      Request request =
          new Request(address, Set.of("localhost"), false, Download.Validators.none(), false);

      Answer answer = client.ask(request);

      assertThat(answer.outcome()).isEqualTo(Answer.Outcome.FAILED);
      assertThat(answer.reason()).startsWith("no safe connection: ");
      assertThat(secure.paths()).isEmpty();
    }
  }

  private SSLContext selfSigned() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            tool.toString(),
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-storetype",
            "PKCS12",
            "-storepass",
            "invented",
            "-keystore",
            keys.toString());
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "invented".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, "invented".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Reply gzip(byte[] bytes) throws IOException {
    return Reply.of(200, packed(bytes)).with("Content-Encoding", "gzip");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
