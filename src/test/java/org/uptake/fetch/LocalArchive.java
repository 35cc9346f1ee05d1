package org.uptake.fetch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.uptake.fetch.LocalServer.Reply;
import org.uptake.pipeline.Hashes;

/**
 * A web archive of this machine that behaves like the real one: an index in pages with a resume
 * key, neighbours that are one digest collapsed, copies at their timestamps, a redirect to the
 * nearest copy where there is none, and a page of its own where there is nothing at all.
 */
public final class LocalArchive implements AutoCloseable {
  private final LocalServer server = LocalServer.start().otherwise(this::answer);
  private final List<Held> captures = new CopyOnWriteArrayList<>();
  private final AtomicInteger copiesLeft = new AtomicInteger(Integer.MAX_VALUE);
  private volatile int mostRows = 1000;

  private record Held(String timestamp, String original, String digest, Optional<Reply> copy) {}

  /** Adds a capture of a page. */
  public LocalArchive holds(String timestamp, String original, String page) {
    return holds(timestamp, original, Hashes.ofParts(page).substring(0, 32), Reply.of(200, page));
  }

  /** Adds a capture that answers in its own way. */
  public LocalArchive holds(String timestamp, String original, String digest, Reply copy) {
    captures.add(new Held(timestamp, original, digest, Optional.of(copy)));
    return this;
  }

  /** Adds a capture that the index lists and that lies elsewhere: at the nearest timestamp. */
  public LocalArchive lists(String timestamp, String original, String digest) {
    captures.add(new Held(timestamp, original, digest, Optional.empty()));
    return this;
  }

  /** The index gives at most so many rows a page, whatever is asked for. */
  public LocalArchive rowsPerPage(int rows) {
    mostRows = rows;
    return this;
  }

  /** After so many copies more, every request for one fails. */
  public LocalArchive failsAfter(int copies) {
    copiesLeft.set(copies);
    return this;
  }

  /** The server behind it. */
  public LocalServer server() {
    return server;
  }

  /** Its base address. */
  public URI base() {
    return server.at("");
  }

  /** The requests for copies so far. */
  public List<String> copiesAsked() {
    return server.paths().stream().filter(p -> p.startsWith("/web/")).toList();
  }

  /** The requests to the index so far. */
  public List<String> indexAsked() {
    return server.paths().stream().filter(p -> p.startsWith("/cdx/")).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    Reply reply = Reply.of(404, "nothing here");
    if (path.equals("/cdx/search/cdx")) {
      reply = Reply.of(200, index(parameters(exchange.getRequestURI().getRawQuery())));
    } else if (path.startsWith("/web/")) {
      reply =
          copiesLeft.getAndDecrement() > 0
              ? copy(path.substring("/web/".length()))
              : Reply.of(503, "");
    }
    reply.send(exchange);
  }

  private Reply copy(String path) {
    String timestamp = path.substring(0, 14);
    String original = path.substring("14digitsofday.id_/".length());
    List<Held> same =
        captures.stream().filter(c -> canonical(c.original()).equals(canonical(original))).toList();
    Optional<Reply> exact =
        same.stream()
            .filter(c -> c.timestamp().equals(timestamp))
            .flatMap(c -> c.copy().stream())
            .findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    long wanted = Long.parseLong(timestamp);
    return same.stream()
        .filter(c -> c.copy().isPresent())
        .min(Comparator.comparing(c -> Math.abs(Long.parseLong(c.timestamp()) - wanted)))
        .map(c -> "/web/" + c.timestamp() + "id_/" + c.original())
        .map(nearest -> Reply.of(302, "").with("Location", nearest))
        .orElse(
            Reply.of(
                404,
                "<html><head><title>Internet Archive Wayback Machine</title></head><body>The"
                    + " Wayback Machine has not archived that URL.</body></html>"));
  }

  private String index(Map<String, String> asked) {
    String from = asked.getOrDefault("from", "") + "000000";
    String to = asked.getOrDefault("to", "") + "235959";
    String after = asked.getOrDefault("resumeKey", "");
    List<Held> matching =
        captures.stream()
            .filter(c -> canonical(c.original()).equals(canonical(asked.getOrDefault("url", ""))))
            .filter(c -> c.timestamp().compareTo(from) >= 0 && c.timestamp().compareTo(to) <= 0)
            .sorted(Comparator.comparing(Held::timestamp))
            .toList();
    List<Held> collapsed = new ArrayList<>();
    for (Held capture : matching) {
      boolean repeated =
          !collapsed.isEmpty()
              && collapsed.get(collapsed.size() - 1).digest().equals(capture.digest());
      if (!repeated) {
        collapsed.add(capture);
      }
    }
    List<Held> left =
        collapsed.stream().filter(c -> after.isEmpty() || key(c).compareTo(after) >= 0).toList();
    int rows = Math.min(mostRows, Integer.parseInt(asked.getOrDefault("limit", "1000")));
    List<String> lines = new ArrayList<>();
    left.stream().limit(rows).forEach(c -> lines.add(line(c)));
    if (lines.isEmpty()) {
      return "[]";
    }
    lines.add(0, "[\"timestamp\",\"original\",\"mimetype\",\"statuscode\",\"digest\",\"length\"]");
    if (left.size() > rows) {
      lines.add("[]");
      lines.add("[\"" + URLEncoder.encode(key(left.get(rows)), StandardCharsets.UTF_8) + "\"]");
    }
    return "[" + String.join(",\n", lines) + "]\n";
  }

  private static String line(Held capture) {
    return "[\"%s\",\"%s\",\"text/html\",\"200\",\"%s\",\"563\"]"
        .formatted(capture.timestamp(), capture.original(), capture.digest());
  }

  private static String key(Held capture) {
    return canonical(capture.original()) + " " + capture.timestamp();
  }

  /** The index knows no scheme, no port and no www. */
  private static String canonical(String address) {
    return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst(":80/", "/");
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.close();
  }
}
