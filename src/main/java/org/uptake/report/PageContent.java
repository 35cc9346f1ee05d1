package org.uptake.report;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Reads a page's value through and through: its hash, and the charts that it holds. A value is made
 * of records, lists, sorted maps, optionals, texts, numbers, truth values, days and names of enums;
 * anything else is refused, because nothing says that it would be equal tomorrow.
 */
final class PageContent {
  private static final ClassValue<Reader> READERS =
      new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
          return Reader.of(type);
        }
      };

  private static final int AT_ONCE = 1 << 14;

  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
  private final List<PageModel.InlineChart> charts = new ArrayList<>();

  private PageContent() {}

  /** A value's SHA-256 and its charts. */
  record Read(String sha256, List<PageModel.InlineChart> charts) {}

  static Read of(Object value) {
    PageContent content = new PageContent();
    content.add(value);
    content.flush();
    return new Read(HexFormat.of().formatHex(content.digest.digest()), List.copyOf(content.charts));
  }

  private void add(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      text(value.toString());
    } else if (value instanceof LocalDate || value instanceof Enum<?>) {
      text(value.toString());
    } else if (value instanceof List<?> list) {
      mark('[', list.size());
      list.forEach(this::add);
    } else if (value instanceof Optional<?> optional) {
      mark('?', optional.isPresent() ? 1 : 0);
      optional.ifPresent(this::add);
    } else if (value instanceof OptionalLong
        || value instanceof OptionalInt
        || value instanceof OptionalDouble) {
      text(value.toString());
    } else if (value instanceof SortedMap<?, ?> map) {
      mark('{', map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        add(entry.getKey());
        add(entry.getValue());
      }
    } else {
      record(value);
    }
  }

  private void record(Object value) {
    if (value instanceof PageModel.InlineChart chart) {
      charts.add(chart);
    }
    Reader reader = READERS.get(value.getClass());
    mark('(', reader.parts().size());
    text(value.getClass().getName());
    for (MethodHandle part : reader.parts()) {
      try {
        add(part.invoke(value));
      } catch (Error | RuntimeException e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("cannot read " + value.getClass(), e);
      }
    }
  }

  /** Lengths go before contents, so that no two values read the same. */
  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mark('"', bytes.length);
    if (bytes.length > buffer.remaining()) {
      flush();
    }
    if (bytes.length > buffer.capacity()) {
      digest.update(bytes);
    } else {
      buffer.put(bytes);
    }
  }

  private void mark(char kind, int length) {
    if (buffer.remaining() < 1 + Integer.BYTES) {
      flush();
    }
    buffer.put((byte) kind).putInt(length);
  }

  /** A digest takes many bytes at once far faster than a few at a time. */
  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** Reads the components of one kind of record. */
  private record Reader(List<MethodHandle> parts) {
    static Reader of(Class<?> type) {
      if (!type.isRecord()) {
        throw new IllegalArgumentException(
            "a page may not hold a " + type.getName() + ": use a record, a list or a sorted map");
      }
      List<MethodHandle> parts = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          parts.add(MethodHandles.lookup().unreflect(component.getAccessor()));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException("cannot read " + component, e);
        }
      }
      return new Reader(List.copyOf(parts));
    }
  }
}
