package org.uptake.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of this machine that gives, path by path, the replies it was told to give. */
public final class LocalServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private HttpHandler otherwise = exchange -> Reply.of(404, "nothing here").send(exchange);

  private LocalServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A request as it came. */
  public record Asked(String path, Map<String, String> headers) {}

  /** A reply; a body that is announced longer than it is breaks off. */
  public record Reply(int status, Map<String, String> headers, List<Byte> body, int missing) {
    /** A page of text. */
    public static Reply of(int status, String body) {
      return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes. */
    public static Reply of(int status, byte[] body) {
      List<Byte> bytes = new ArrayList<>(body.length);
      for (byte b : body) {
        bytes.add(b);
      }
      return new Reply(status, Map.of(), bytes, 0);
    }

    /** The same with a header more. */
    public Reply with(String header, String value) {
      Map<String, String> all = new LinkedHashMap<>(headers);
      all.put(header, value);
      return new Reply(status, all, body, missing);
    }

    /** The same with the connection ending before the last bytes. */
    public Reply cut(int bytes) {
      return new Reply(status, headers, body.subList(0, body.size() - bytes), bytes);
    }

    void send(HttpExchange exchange) throws IOException {
      headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      int announced = body.size() + missing;
      exchange.sendResponseHeaders(status, announced == 0 ? -1 : announced);
      byte[] bytes = new byte[body.size()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = body.get(i);
      }
      if (announced > 0) {
        OutputStream out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
      }
      exchange.close();
    }
  }

  /** A server at a free port. */
  public static LocalServer start() {
    try {
      return on(HttpServer.create(free(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of another making, e.g. with TLS. */
  static LocalServer on(HttpServer server) {
    return new LocalServer(server);
  }

  /** An address of this machine with any port that is free. */
  static InetSocketAddress free() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  /** Gives these replies in turn, and the last one from then on. */
  public LocalServer give(String path, Reply... inTurn) {
    replies.put(path, new ArrayDeque<>(List.of(inTurn)));
    return this;
  }

  /** What answers where no reply is set. */
  public LocalServer otherwise(HttpHandler handler) {
    otherwise = handler;
    return this;
  }

  /** An address of this server. */
  public URI at(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The requests so far, without those for robots.txt. */
  public List<Asked> asked() {
    return asked.stream().filter(a -> !a.path().equals("/robots.txt")).toList();
  }

  /** Their paths and queries. */
  public List<String> paths() {
    return asked().stream().map(Asked::path).toList();
  }

  /** Forgets the requests so far. */
  public void forget() {
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    URI uri = exchange.getRequestURI();
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    asked.add(new Asked(path, headers));
    Deque<Reply> set = replies.get(uri.getRawPath());
    if (set == null) {
      otherwise.handle(exchange);
      return;
    }
    Reply reply;
    synchronized (set) {
      reply = set.size() > 1 ? set.removeFirst() : set.getFirst();
    }
    reply.send(exchange);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
