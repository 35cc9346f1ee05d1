package org.uptake.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.uptake.model.SourceException;
import org.uptake.pipeline.Settings;

/**
 * Asks addresses as a guest should: says who asks, keeps to robots.txt and to a pace, waits when
 * told to, and goes only where the pipeline file allows.
 */
final class PoliteClient {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> MISSING = Set.of(404, 410);

  /** Busy or broken for now (RFC 9110, 15.5 and 15.6; RFC 6585, 4). */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final Settings settings;
  private final String userAgent;
  private final FetchClock clock;
  private final HostPace pace;
  private final Backoff backoff;
  private final RobotRules robots;
  private final HttpClient http;
  private final Set<String> unreachable = new HashSet<>();

  /**
   * A client for one run of fetching.
   *
   * @param random what spreads the waits between repeated requests
   * @throws SourceException if no contact is set
   */
  PoliteClient(Settings settings, FetchClock clock, RandomGenerator random) {
    String contact =
        settings
            .contact()
            .orElseThrow(
                () ->
                    new SourceException(
                        "nothing is fetched without a contact: set contact in uptake.properties,"
                            + " or UPTAKE_CONTACT, to an address of mail or of a page"));
    this.settings = settings;
    this.userAgent = "uptake/0.1 (" + contact + ")";
    this.clock = clock;
    this.pace = new HostPace(clock);
    this.backoff = new Backoff(random);
    this.robots = new RobotRules(address -> ask(Request.ofRobots(address)));
    this.http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout())
            .build();
  }

  /**
   * Asks an address; follows redirects, repeats what failed, and never throws for a bad answer. A
   * host that gave no connection is not asked again.
   */
  Answer ask(Request request) {
    URI at = request.address();
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Optional<String> forbidden = request.forbids(at);
      if (forbidden.isPresent()) {
        return Answer.refused((hop == 0 ? "" : "it redirects, but ") + forbidden.get());
      }
      if (unreachable.contains(at.getRawAuthority())) {
        return Answer.unreachable(at.getRawAuthority());
      }
      Duration interval = settings.interval();
      if (request.robots()) {
        Optional<String> rule = robots.forbids(at);
        if (unreachable.contains(at.getRawAuthority())) {
          return Answer.unreachable(at.getRawAuthority());
        }
        if (rule.isPresent()) {
          return Answer.failed(rule.get());
        }
        Duration delay = robots.delay(at);
        interval = delay.compareTo(interval) > 0 ? delay : interval;
      }
      Step step = repeatedly(at, request, interval);
      if (step.answer().outcome() == Answer.Outcome.UNREACHABLE) {
        unreachable.add(at.getRawAuthority());
      }
      if (step.redirect().isEmpty()) {
        return step.answer();
      }
      at = step.redirect().get();
    }
    return Answer.refused("it redirects more than " + MOST_REDIRECTS + " times");
  }

  /**
   * One answer, or where it points to.
   *
   * @param again whether to repeat the request
   * @param waitFor how long the server asks us to wait
   */
  private record Step(
      Answer answer, Optional<URI> redirect, boolean again, Optional<Duration> waitFor) {
    static Step done(Answer answer) {
      return new Step(answer, Optional.empty(), false, Optional.empty());
    }

    static Step passing(Answer answer, Optional<Duration> waitFor) {
      return new Step(answer, Optional.empty(), true, waitFor);
    }
  }

  private Step repeatedly(URI at, Request request, Duration interval) {
    for (int failures = 1; ; failures++) {
      pace.await(String.valueOf(at.getHost()), interval);
      Step step = once(at, request);
      if (!step.again() || failures > settings.retries()) {
        return step;
      }
      Duration wait = step.waitFor().orElse(backoff.after(failures));
      if (wait.compareTo(LONGEST_WAIT) > 0) {
        String asks = ", and asks to wait " + wait.toSeconds() + " seconds; try again then";
        Answer answer = step.answer();
        return Step.done(
            new Answer(answer.outcome(), answer.status(), answer.reason() + asks, answer.found()));
      }
      clock.pause(wait);
    }
  }

  private Step once(URI at, Request request) {
    AtomicBoolean answered = new AtomicBoolean();
    CompletableFuture<HttpResponse<byte[]>> going =
        http.sendAsync(
            message(at, request),
            info -> {
              answered.set(true);
              return new LimitedBody(settings.maxBytes());
            });
    try {
      return read(at, going.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      going.cancel(true);
      return Step.passing(
          Answer.failed("no whole answer within " + settings.timeout().toSeconds() + " seconds"),
          Optional.empty());
    } catch (InterruptedException e) {
      going.cancel(true);
      Thread.currentThread().interrupt();
      throw new SourceException("fetching was interrupted; run it again to go on");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      return problem(at, cause == null ? e : cause, answered.get());
    } catch (IOException e) {
      return problem(at, e, true);
    }
  }

  private HttpRequest message(URI at, Request request) {
    HttpRequest.Builder message =
        HttpRequest.newBuilder(at)
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", "gzip")
            .timeout(settings.timeout());
    request.validators().etag().ifPresent(etag -> message.header("If-None-Match", etag));
    request.validators().lastModified().ifPresent(day -> message.header("If-Modified-Since", day));
    return message.build();
  }

  private Step read(URI at, HttpResponse<byte[]> response) throws IOException {
    int status = response.statusCode();
    HttpHeaders headers = response.headers();
    if (status == 200) {
      return Step.done(Answer.found(download(at, response)));
    }
    if (status == 304) {
      return Step.done(Answer.unchanged(status));
    }
    if (MISSING.contains(status)) {
      return Step.done(Answer.missing(status));
    }
    if (PASSING.contains(status)) {
      return Step.passing(
          Answer.failed(status, "the server answers " + status),
          headers.firstValue("Retry-After").flatMap(h -> Backoff.asked(h, clock.now())));
    }
    Optional<String> location = headers.firstValue("Location");
    if (REDIRECTS.contains(status) && location.isPresent()) {
      return redirect(at, location.get());
    }
    return Step.done(Answer.failed(status, "the server answers " + status));
  }

  private static Step redirect(URI at, String location) {
    try {
      URI target = at.resolve(location);
      return new Step(Answer.failed("redirected"), Optional.of(target), false, Optional.empty());
    } catch (IllegalArgumentException e) {
      return Step.done(Answer.refused("it redirects to '" + location + "', which is no address"));
    }
  }

  private Download download(URI at, HttpResponse<byte[]> response) throws IOException {
    HttpHeaders headers = response.headers();
    String encoding =
        headers.firstValue("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    byte[] bytes =
        switch (encoding) {
          case "identity", "" -> response.body();
          case "gzip", "x-gzip" -> LimitedBody.gunzip(response.body(), settings.maxBytes());
          default -> throw new ZipException("it is packed as " + encoding);
        };
    return new Download(
        at,
        response.statusCode(),
        new Download.Headers(
            headers.firstValue("Content-Type").orElse(""),
            new Download.Validators(
                headers.firstValue("ETag"), headers.firstValue("Last-Modified"))),
        bytes,
        clock.now());
  }

  /** Why nothing usable came. Once a server has begun to answer, what breaks off is half a body. */
  private static Step problem(URI at, Throwable cause, boolean answered) {
    String reason = String.valueOf(cause.getMessage());
    if (cause instanceof LimitedBody.TooLarge) {
      return Step.done(Answer.refused(reason + ", the limit of max_bytes"));
    }
    if (cause instanceof SSLException) {
      return Step.done(Answer.failed("no safe connection: " + reason));
    }
    if (cause instanceof ZipException) {
      return Step.done(Answer.refused("it cannot be unpacked: " + reason));
    }
    if (cause instanceof EOFException || answered) {
      return Step.passing(
          Answer.refused("it came in half: the connection ended before the body did"),
          Optional.empty());
    }
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      return Step.passing(Answer.unreachable(at.getRawAuthority()), Optional.empty());
    }
    return Step.passing(
        Answer.failed("no connection: " + cause.getClass().getSimpleName() + " " + reason.strip()),
        Optional.empty());
  }
}
