package org.payersim.x12.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An implementation guide, compiled from its table into arrays: for every loop that may be open and
 * every segment identifier, the places such a segment can have.
 */
public final class Guide {
  private static final int TABLE = 1 << 9;

  private final String transactionSet;
  private final String name;
  private final List<String> accepted;
  private final List<GuideLoop> loops;
  private final int situations;
  private final int[] known;
  private final byte[] indexByHash = new byte[TABLE];
  private final List<String> standard;

  Guide(GuideTable table) {
    transactionSet = table.transactionSet;
    name = table.name;
    accepted = List.copyOf(table.accepted);
    loops = List.copyOf(table.loops);
    standard = List.copyOf(table.standard);
    situations = table.situations;
    known = table.segmentIds();
    for (int i = 0; i < known.length; i++) {
      int hash = hash(known[i]);
      while (indexByHash[hash] != 0) {
        hash = (hash + 1) & (TABLE - 1);
      }
      indexByHash[hash] = (byte) (i + 1);
    }
  }

  /** Professional claims, 005010X222A1. */
  public static Guide professionalClaim() {
    return Professional.GUIDE;
  }

  /** Institutional claims, 005010X223A2. */
  public static Guide institutionalClaim() {
    return Institutional.GUIDE;
  }

  /** Dental claims, 005010X224A2. */
  public static Guide dentalClaim() {
    return Dental.GUIDE;
  }

  /** Eligibility inquiries, 005010X279A1. */
  public static Guide eligibilityInquiry() {
    return Eligibility.GUIDE;
  }

  /** Claim status requests, 005010X212. */
  public static Guide claimStatusRequest() {
    return ClaimStatus.GUIDE;
  }

  /** Requests for review, 005010X217. */
  public static Guide reviewRequest() {
    return Review.GUIDE;
  }

  /** Documents that support claims, 005010X210. */
  public static Guide attachment() {
    return Attachment.GUIDE;
  }

  /** Enrollment and maintenance, 005010X220A1. */
  public static Guide enrollment() {
    return Members.GUIDE;
  }

  /** Premium payments, 005010X218. */
  public static Guide premiums() {
    return Premiums.GUIDE;
  }

  static String shipped(String file) {
    try (InputStream in = Guide.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the guide table " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The set it is about, such as 837. */
  public String transactionSet() {
    return transactionSet;
  }

  /** The name it goes by, such as 005010X222A1. */
  public String name() {
    return name;
  }

  /** Whether a group of this version (GS08) is checked by this guide. */
  public boolean accepts(String version) {
    return accepted.contains(version);
  }

  /** Every loop, in every place it has. */
  public List<GuideLoop> loops() {
    return loops;
  }

  GuideLoop root() {
    return loops.get(0);
  }

  int situations() {
    return situations;
  }

  /** The number of a segment identifier in the candidate tables, -1 if the guide has no such. */
  int segmentIndex(int packedId) {
    int hash = hash(packedId);
    int index = indexByHash[hash] - 1;
    while (index >= 0 && known[index] != packedId) {
      hash = (hash + 1) & (TABLE - 1);
      index = indexByHash[hash] - 1;
    }
    return index;
  }

  /** Whether the standard's set has this segment, whatever this guide makes of it. */
  boolean isInStandard(String segmentId) {
    return standard.contains(segmentId);
  }

  private static int hash(int packed) {
    return (packed * 0x9E3779B1) >>> 23;
  }

  // Each is compiled when it is first asked for.

  private static final class Professional {
    static final Guide GUIDE = GuideTable.read("837P.guide", Guide::shipped);
  }

  private static final class Institutional {
    static final Guide GUIDE = GuideTable.read("837I.guide", Guide::shipped);
  }

  private static final class Dental {
    static final Guide GUIDE = GuideTable.read("837D.guide", Guide::shipped);
  }

  private static final class ClaimStatus {
    static final Guide GUIDE = GuideTable.read("276.guide", Guide::shipped);
  }

  private static final class Review {
    static final Guide GUIDE = GuideTable.read("278.guide", Guide::shipped);
  }

  private static final class Attachment {
    static final Guide GUIDE = GuideTable.read("275.guide", Guide::shipped);
  }

  private static final class Members {
    static final Guide GUIDE = GuideTable.read("834.guide", Guide::shipped);
  }

  private static final class Premiums {
    static final Guide GUIDE = GuideTable.read("820.guide", Guide::shipped);
  }

  private static final class Eligibility {
    static final Guide GUIDE = GuideTable.read("270.guide", Guide::shipped);
  }
}
