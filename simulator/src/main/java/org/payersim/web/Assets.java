package org.payersim.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lab's style sheets, scripts and icon, each under a name that changes with its content, so
 * that browsers may keep it for ever.
 */
public final class Assets {
  static final String PATH = "/lab/assets/";
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final List<String> NAMES =
      List.of("lab.css", "pages.css", "lab.js", "theme.js", "htmx.min.js", "icon.svg");

  private final Map<String, Asset> byName;
  private final Map<String, Asset> byPath;

  @SuppressWarnings("ArrayRecordComponent") // read once and never written to
  private record Asset(String name, String path, byte[] bytes) {}

  Assets() {
    byName =
        NAMES.stream()
            .map(Assets::read)
            .collect(Collectors.toMap(Asset::name, Function.identity()));
    byPath = byName.values().stream().collect(Collectors.toMap(Asset::path, Function.identity()));
  }

  private static Asset read(String name) {
    byte[] bytes = resource("assets/" + name);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      String content = HexFormat.of().formatHex(Arrays.copyOf(hash, 6));
      int dot = name.lastIndexOf('.');
      return new Asset(
          name, PATH + name.substring(0, dot) + "-" + content + name.substring(dot), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A file beside this class. */
  static byte[] resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  /** Where a browser finds it. */
  public String path(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset: " + name);
    }
    return asset.path();
  }

  Optional<WebAnswer> find(String path) {
    return Optional.ofNullable(byPath.get(path))
        .map(
            asset ->
                new WebAnswer(
                    200, type(asset.name()), asset.bytes(), Map.of("Cache-Control", FOREVER)));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
