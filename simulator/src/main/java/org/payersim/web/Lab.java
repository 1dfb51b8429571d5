package org.payersim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.payersim.ledger.LedgerMember;
import org.payersim.sandbox.Sandbox;
import org.payersim.web.operate.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Denial Lab: answers browsers. Knows visitors by their cookie, takes forms only with the token
 * they were made with, and gives every answer the headers that keep a browser from doing anything
 * but show it.
 */
public final class Lab implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lab.class);
  private static final int BODY_AT_MOST = 512 * 1024;
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final String TOKEN = "token";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src"
              + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  private final VisitorKey keys = new VisitorKey();
  private final Visitors visitors;
  private final AtomicReference<Served> served = new AtomicReference<>();
  private Optional<House> house = Optional.empty();

  /**
   * What is read when the first visitor comes, so that nobody else waits for it.
   *
   * @param assets style sheets and scripts
   * @param pages templates
   * @param rooms addresses
   */
  private record House(Assets assets, Pages pages, Rooms rooms) {}

  private Lab(Visitors visitors) {
    this.visitors = visitors;
  }

  private synchronized House house() {
    if (house.isEmpty()) {
      Assets assets = new Assets();
      Pages pages = new Pages(assets);
      house =
          Optional.of(
              new House(
                  assets,
                  pages,
                  new Rooms(visitors, pages, () -> Optional.ofNullable(served.get()))));
    }
    return house.get();
  }

  /**
   * Opens a lab; nothing is made before somebody comes.
   *
   * @param member where the ledgers of its payers stand, beside those of others
   * @param folder where their results stand while they are there
   * @param most how many visitors may have a payer at once
   */
  public static Lab open(LedgerMember member, Path folder, int most) throws IOException {
    return new Lab(new Visitors(member, folder, most, IDLE, System::nanoTime));
  }

  /** Shows how this payer is doing, the one that is served beside the lab. */
  public void watch(Sandbox payer) {
    Traffic traffic = new Traffic(System::nanoTime, () -> payer.payerClock().now());
    payer.watch(traffic);
    served.set(new Served(payer, traffic));
  }

  /** The answer to a browser; never an exception but if the disk fails. */
  public WebAnswer answer(WebRequest request) throws IOException {
    Optional<WebAnswer> asset = house().assets().find(request.path());
    if (asset.isPresent()) {
      return secured(asset.get());
    }
    Optional<String> known = keys.findName(request.cookie());
    String name = known.orElseGet(keys::newName);
    WebAnswer answer = answer(request, new Visitor(name, keys.formToken(name)));
    if (!answer.headers().containsKey("Cache-Control")) {
      answer = answer.with("Cache-Control", "no-store");
    }
    return secured(known.isPresent() ? answer : answer.with("Set-Cookie", keys.cookie(name)));
  }

  private WebAnswer answer(WebRequest request, Visitor visitor) throws IOException {
    Pages pages = house().pages();
    Rooms rooms = house().rooms();
    try {
      if (!request.isPost()) {
        return rooms.show(request.path(), FormFields.parse(request.query()), visitor);
      }
      if (request.body().size() > BODY_AT_MOST) {
        return pages.problem(
            413,
            "That is too much",
            "The lab takes up to "
                + BODY_AT_MOST / 1024
                + " kilobytes at once. A payer that is served"
                + " takes files of any size at /x12.",
            visitor);
      }
      FormFields form =
          FormFields.parse(new String(request.body().bytes(), StandardCharsets.UTF_8));
      if (!keys.isFormToken(form.get(TOKEN), visitor.name())) {
        return pages.problem(
            403,
            "This form is not yours any more",
            "It was made before the payer was started, or on another site. Open the page again and"
                + " send it once more.",
            visitor);
      }
      return rooms.take(request.path(), form, visitor);
    } catch (Visitors.FullException e) {
      return pages.problem(
          503,
          "The lab is full",
          visitors.most()
              + " people are at work. A place is free when one of them has been away for "
              + IDLE.toMinutes()
              + " minutes.",
          visitor);
    } catch (IllegalArgumentException e) {
      return pages.problem(
          400, "That could not be read", "The address or the form is damaged.", visitor);
    } catch (RuntimeException e) {
      LOG.error("A page of the lab failed", e);
      return pages.problem(
          500, "The lab failed on this page", "It is written down in the payer's log.", visitor);
    }
  }

  private static WebAnswer secured(WebAnswer answer) {
    Map<String, String> all = new LinkedHashMap<>(answer.headers());
    all.putAll(HEADERS);
    return new WebAnswer(answer.status(), answer.contentType(), answer.bytes(), all);
  }

  /** Drops every visitor's payer. */
  @Override
  public void close() throws IOException {
    visitors.close();
  }
}
