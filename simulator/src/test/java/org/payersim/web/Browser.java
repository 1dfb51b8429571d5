package org.payersim.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the lab: keeps the cookie he got and sends forms with the token of his pages. */
public final class Browser {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final Lab lab;
  private String cookie = "";
  private String token = "";

  public Browser(Lab lab) {
    this.lab = lab;
  }

  /** A page; its token is remembered. */
  public WebAnswer get(String address) throws IOException {
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    String query = question < 0 ? "" : address.substring(question + 1);
    WebAnswer answer = lab.answer(new WebRequest("GET", path, query, cookie, sent("")));
    remember(answer);
    return answer;
  }

  /** A form, with the token of the last page. */
  public WebAnswer post(String path, Map<String, String> fields) throws IOException {
    if (token.isEmpty()) {
      get("/");
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putIfAbsent("token", token);
    String form =
        all.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    WebAnswer answer = lab.answer(new WebRequest("POST", path, "", cookie, sent(form)));
    remember(answer);
    return answer;
  }

  /** The page a form leads to. */
  public String follow(String path, Map<String, String> fields) throws IOException {
    WebAnswer answer = post(path, fields);
    assertThat(answer.status()).isEqualTo(303);
    return text(get(location(answer)));
  }

  /** Where a form led. */
  public static String location(WebAnswer answer) {
    return Optional.ofNullable(answer.headers().get("Location")).orElseThrow();
  }

  public static String text(WebAnswer answer) {
    return new String(answer.bytes(), StandardCharsets.UTF_8);
  }

  private void remember(WebAnswer answer) {
    String set = answer.headers().get("Set-Cookie");
    if (set != null) {
      cookie = set.substring(0, set.indexOf(';'));
    }
    Matcher matcher =
        TOKEN.matcher(answer.contentType().startsWith("text/html") ? text(answer) : "");
    if (matcher.find()) {
      token = matcher.group(1);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static WebRequest.Sent sent(String form) {
    byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
    return new WebRequest.Sent() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] bytes() {
        return bytes;
      }
    };
  }
}
