package org.payersim.x12;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.payersim.x12.syntax.Digits;
import org.payersim.x12.syntax.Isa;
import org.payersim.x12.syntax.IsaLocator;
import org.payersim.x12.syntax.Segment;
import org.payersim.x12.syntax.SegmentReader;
import org.payersim.x12.syntax.SegmentReader.Step;

/**
 * Runs over an interchange from ISA to IEA and looks only at its envelopes. Whether the
 * interchange, or a group, is sound is often known only at its end (counts, control numbers), and
 * claims must not be handed over before; so this cheap run, which finds terminators and skips
 * everything in between, comes first. Remembers a few words a group.
 */
final class EnvelopeScan {
  private final SegmentReader reader;
  private final List<GroupVerdict> groups = new ArrayList<>();
  private final Set<String> groupNumbers = new HashSet<>();
  private final List<String> codes = new ArrayList<>();
  private String note = IsaCheck.FINE;
  private boolean inGroup;
  private boolean inSet;
  private boolean stray;
  private String groupNumber = "";
  private String groupSender = "";
  private int sets;

  EnvelopeScan(SegmentReader reader) {
    this.reader = reader;
  }

  /**
   * What the envelopes say of a group.
   *
   * @param sender GS02
   * @param included GE01, 0 without a GE
   * @param codes AK905 and following, empty if the envelope is sound
   */
  record GroupVerdict(String sender, int included, List<String> codes) {}

  /**
   * What the envelopes say of an interchange.
   *
   * @param note TA105
   * @param end the byte after it
   * @param broken whether it does not end with an IEA, so that what follows may be its rest
   * @param groups its groups in order
   */
  record Verdict(String note, long end, boolean broken, List<GroupVerdict> groups) {}

  /** Scans the interchange whose ISA the reader stands behind. */
  Verdict scan(Isa isa) throws IOException {
    while (true) {
      Step step = reader.skim();
      if (step != Step.SEGMENT) {
        return breakOff(isa, step == Step.END ? "023" : "004");
      }
      int id = reader.skimmedId();
      if (id == Envelopes.IEA) {
        reader.split();
        closeInterchange(isa);
        if (note.equals("001")) {
          return breakOff(isa, note);
        }
        return new Verdict(note, reader.position(), false, groups);
      }
      if (id == Envelopes.ISA) {
        reader.seek(reader.segment().position());
        return new Verdict("022", reader.position(), true, groups);
      }
      take(id);
    }
  }

  private void take(int id) {
    if (id == Envelopes.GS) {
      reader.split();
      openGroup(reader.segment());
    } else if (id == Envelopes.GE) {
      reader.split();
      closeGroup(reader.segment());
    } else if (!inGroup) {
      if (id != Envelopes.TA1) {
        blame("024");
      }
    } else if (id == Envelopes.ST) {
      sets++;
      inSet = true;
    } else if (id == Envelopes.SE) {
      inSet = false;
    } else if (!inSet) {
      stray = true;
    }
  }

  private void blame(String why) {
    note = note.equals(IsaCheck.FINE) ? why : note;
  }

  private void openGroup(Segment segment) {
    abandonGroup();
    inGroup = true;
    inSet = false;
    stray = false;
    sets = 0;
    codes.clear();
    groupSender = segment.trimmed(2);
    groupNumber = segment.trimmed(6);
    if (groupNumber.isEmpty() || number(segment, 6) < 0) {
      codes.add("6");
    } else if (!groupNumbers.add(groupNumber)) {
      codes.add("19");
    }
  }

  private void closeGroup(Segment segment) {
    if (!inGroup) {
      blame("022");
      return;
    }
    inGroup = false;
    int included = number(segment, 1);
    if (!segment.trimmed(2).equals(groupNumber)) {
      codes.add("4");
    }
    if (included != sets || stray) {
      codes.add("5");
    }
    groups.add(new GroupVerdict(groupSender, Math.max(included, 0), List.copyOf(codes)));
  }

  /** A group without GE. */
  private void abandonGroup() {
    if (inGroup) {
      codes.add("3");
      groups.add(new GroupVerdict(groupSender, 0, List.copyOf(codes)));
      inGroup = false;
    }
  }

  private void closeInterchange(Isa isa) {
    abandonGroup();
    Segment segment = reader.segment();
    if (number(segment, 1) != groups.size()) {
      blame("021");
    }
    if (!segment.trimmed(2).equals(isa.element(13).strip())) {
      note = "001";
    }
  }

  /** An interchange may have lost its end, and the next one begins in the middle of a segment. */
  private Verdict breakOff(Isa isa, String why) throws IOException {
    long end = why.equals("004") ? reader.segment().position() : reader.position();
    reader.seek(isa.end());
    long next = new IsaLocator(reader).findFixed(end);
    if (next < end) {
      return new Verdict("023", next, true, groups);
    }
    return new Verdict(why, end, !why.equals("001"), groups);
  }

  private static int number(Segment segment, int element) {
    return segment.isEmpty(element)
        ? -1
        : Digits.whole(segment.bytes(), segment.from(element), segment.to(element));
  }
}
