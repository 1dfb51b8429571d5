package org.payersim.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.payersim.control.OutboundKind;
import org.payersim.delivery.Outgoing;
import org.payersim.delivery.Parcel;
import org.payersim.journal.Body;
import org.payersim.sandbox.KeyTakenException;
import org.payersim.sandbox.Reply;
import org.payersim.sandbox.Sandbox;
import org.payersim.x12.Senders;
import org.payersim.x12.syntax.ByteSources;

/**
 * Answers envelopes. A PayloadID names a delivery: sent again by the same partner it has one effect
 * and gets the same answer, and acknowledgments and results of a batch are picked up under it.
 * Remittances are picked up oldest first; one that was confirmed does not come again.
 */
public final class CoreDesk {
  private static final String CONFIRMED = "core-confirmed.txt";
  private static final String SUCCESS = "Success";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

  private final Sandbox sandbox;
  private final CorePartners partners;
  private final Confirmed confirmed;

  public CoreDesk(Sandbox sandbox, CorePartners partners) throws IOException {
    this.sandbox = sandbox;
    this.partners = partners;
    this.confirmed = new Confirmed(sandbox.folder().resolve(CONFIRMED));
  }

  /**
   * What a request is answered.
   *
   * @param version of the rule, as its transport speaks it
   * @param asked the operation, where the transport names it
   * @param address where it comes from
   */
  public CoreAnswer answer(
      CoreMessage request, String version, Optional<CoreOperation> asked, String address)
      throws IOException {
    CoreAnswer answer = answer(request, version, asked.orElse(null), address);
    return asked.isEmpty() ? answer : new CoreAnswer(asked.get(), answer.message(), answer.kind());
  }

  private CoreAnswer answer(
      CoreMessage request, String version, @Nullable CoreOperation asked, String address)
      throws IOException {
    try {
      CheckedEnvelope envelope = CheckedEnvelope.of(request, version);
      if (asked != null && asked != envelope.operation()) {
        throw new CoreException("NotSupported", "this PayloadType is for another operation");
      }
      checkSender(
          envelope,
          partners.sendersOf(
              envelope.text(CoreField.USER_NAME), envelope.text(CoreField.PASSWORD), address));
      if (!sandbox.rules().isPayer(envelope.text(CoreField.RECEIVER_ID))) {
        throw CoreException.illegal(CoreField.RECEIVER_ID, "is not this payer");
      }
      return switch (envelope.operation()) {
        case REAL_TIME -> realTime(envelope, version);
        case BATCH_SUBMISSION -> submission(envelope, version);
        case ACKNOWLEDGMENT_RETRIEVAL -> retrieval(envelope, version, false);
        case RESULTS_RETRIEVAL ->
            envelope.text(CoreField.PAYLOAD_TYPE).equals(PayloadTypes.REMITTANCE_REQUEST)
                ? remittance(envelope, version)
                : retrieval(envelope, version, true);
        case RESULTS_ACKNOWLEDGMENT -> confirmation(envelope, version);
      };
    } catch (CoreException e) {
      return refusal(request, version, e);
    }
  }

  /**
   * Somebody sends in his own names only, in the envelope and in the X12 within; or he would get
   * what is another's. The rule leaves open which code that is: he was verified, so it is not
   * UnAuthorized, but the field at fault.
   */
  private static void checkSender(CheckedEnvelope envelope, Set<String> own)
      throws CoreException, IOException {
    if (!own.contains(envelope.text(CoreField.SENDER_ID))) {
      throw CoreException.illegal(CoreField.SENDER_ID, "is not one of this user's");
    }
    Optional<String> other = Senders.findOther(ByteSources.of(envelope.payload()), own);
    if (other.isPresent()) {
      throw CoreException.illegal(
          CoreField.PAYLOAD, "has an " + other.get() + " that is not one of this user's");
    }
  }

  private Reply receive(CheckedEnvelope envelope) throws CoreException, IOException {
    try {
      Reply reply = sandbox.receive(Body.of(envelope.payload()), key(envelope));
      if (reply.acknowledgments().isEmpty() && !reply.problems().isEmpty()) {
        throw CoreException.illegal(CoreField.PAYLOAD, "is no X12");
      }
      return reply;
    } catch (KeyTakenException e) {
      throw CoreException.illegal(
          CoreField.PAYLOAD_ID, "came with another payload before; use a new one");
    }
  }

  /** Of one partner a PayloadID names one delivery, of another another. */
  private static String key(CheckedEnvelope envelope) {
    return "core "
        + envelope.text(CoreField.USER_NAME)
        + " "
        + envelope.text(CoreField.PAYLOAD_ID).toLowerCase(Locale.ROOT);
  }

  /** One interchange comes back: the answer, or why there is none. */
  private CoreAnswer realTime(CheckedEnvelope envelope, String version)
      throws CoreException, IOException {
    List<Outgoing> documents = receive(envelope).outgoing();
    if (documents.isEmpty()) {
      throw new CoreException("Receiver", "the payer has no answer to this");
    }
    Outgoing last = documents.get(documents.size() - 1);
    return document(
        envelope, version, last.parcel().kind(), last.bytes(), envelope.text(CoreField.PAYLOAD_ID));
  }

  private CoreAnswer submission(CheckedEnvelope envelope, String version)
      throws CoreException, IOException {
    receive(envelope);
    return new CoreAnswer(
        envelope.operation(),
        message(envelope.message(), version, PayloadTypes.RECEIPT, Optional.empty()),
        CoreAnswer.Kind.TAKEN);
  }

  private CoreAnswer retrieval(CheckedEnvelope envelope, String version, boolean results)
      throws IOException {
    OutboundKind wanted = PayloadTypes.wanted(envelope.text(CoreField.PAYLOAD_TYPE));
    List<byte[]> found = new ArrayList<>();
    Optional<Reply> reply = sandbox.outbound().findReply(key(envelope));
    if (reply.isPresent()) {
      for (Outgoing outgoing : reply.get().outgoing()) {
        if (outgoing.parcel().kind() == wanted) {
          found.add(outgoing.bytes());
        }
      }
      for (Parcel later : reply.get().later()) {
        Optional<Parcel> now = sandbox.outbound().find(later.id());
        if (now.isPresent() && later.kind() == wanted) {
          found.add(sandbox.outbound().bytes(now.get()));
          sandbox.outbound().handed(now.get());
        }
      }
    }
    if (found.isEmpty()) {
      String none = results ? PayloadTypes.NO_RESULTS : PayloadTypes.NO_ACKNOWLEDGMENT;
      return done(envelope, message(envelope.message(), version, none, Optional.empty()));
    }
    return document(
        envelope, version, wanted, together(found), envelope.text(CoreField.PAYLOAD_ID));
  }

  private static byte[] together(List<byte[]> documents) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    documents.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The oldest of the partner that was not confirmed, under a PayloadID made of its number. */
  private CoreAnswer remittance(CheckedEnvelope envelope, String version) throws IOException {
    for (Parcel parcel : remittances(envelope)) {
      String id = payloadId(parcel);
      if (!confirmed.contains(id)) {
        byte[] bytes = sandbox.outbound().bytes(parcel);
        sandbox.outbound().handed(parcel);
        return document(envelope, version, OutboundKind.REMITTANCE_835, bytes, id);
      }
    }
    return done(
        envelope, message(envelope.message(), version, PayloadTypes.NO_RESULTS, Optional.empty()));
  }

  /** Those of the sender. */
  private List<Parcel> remittances(CheckedEnvelope envelope) {
    return sandbox.outbound().list().stream()
        .filter(Parcel::isRemittance)
        .filter(parcel -> parcel.partner().equals(envelope.text(CoreField.SENDER_ID)))
        .toList();
  }

  private static String payloadId(Parcel parcel) {
    return UUID.nameUUIDFromBytes(parcel.id().getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The partner has got what came under this PayloadID; his 999 is looked at like any other. */
  private CoreAnswer confirmation(CheckedEnvelope envelope, String version)
      throws CoreException, IOException {
    String id = envelope.text(CoreField.PAYLOAD_ID).toLowerCase(Locale.ROOT);
    if (remittances(envelope).stream().map(CoreDesk::payloadId).noneMatch(id::equals)) {
      throw CoreException.illegal(CoreField.PAYLOAD_ID, "is of no remittance of this SenderID");
    }
    Body body = Body.of(envelope.payload());
    Reply reply = sandbox.receive(body);
    if (reply.acknowledgments().isEmpty() && !reply.problems().isEmpty()) {
      throw CoreException.illegal(CoreField.PAYLOAD, "is no X12");
    }
    confirmed.add(id);
    return done(
        envelope, message(envelope.message(), version, PayloadTypes.CONFIRMED, Optional.empty()));
  }

  private CoreAnswer document(
      CheckedEnvelope envelope, String version, OutboundKind kind, byte[] bytes, String id) {
    CoreMessage plain =
        message(envelope.message(), version, PayloadTypes.of(kind), Optional.of(bytes));
    Map<CoreField, String> fields = new EnumMap<>(plain.fields());
    fields.put(CoreField.PAYLOAD_ID, id);
    if (!envelope.operation().isRealTime()) {
      fields.put(CoreField.PAYLOAD_LENGTH, Integer.toString(bytes.length));
      fields.put(CoreField.CHECK_SUM, CheckedEnvelope.checkSum(bytes));
    }
    return done(envelope, new CoreMessage(fields, plain.payload()));
  }

  private static CoreAnswer done(CheckedEnvelope envelope, CoreMessage message) {
    return new CoreAnswer(envelope.operation(), message, CoreAnswer.Kind.DONE);
  }

  /** An answer with sender and receiver changed over. */
  private CoreMessage message(
      CoreMessage request, String version, String type, Optional<byte[]> payload) {
    Map<CoreField, String> fields = new EnumMap<>(CoreField.class);
    fields.put(CoreField.PAYLOAD_TYPE, type);
    fields.put(CoreField.PROCESSING_MODE, request.text(CoreField.PROCESSING_MODE));
    fields.put(CoreField.PAYLOAD_ID, request.text(CoreField.PAYLOAD_ID));
    fields.put(CoreField.TIME_STAMP, TIME.format(sandbox.payerClock().now()));
    fields.put(CoreField.SENDER_ID, request.text(CoreField.RECEIVER_ID));
    fields.put(CoreField.RECEIVER_ID, request.text(CoreField.SENDER_ID));
    fields.put(CoreField.RULE_VERSION, version);
    fields.put(CoreField.ERROR_CODE, SUCCESS);
    fields.put(CoreField.ERROR_MESSAGE, "None");
    return new CoreMessage(fields, payload);
  }

  private CoreAnswer refusal(CoreMessage request, String version, CoreException why) {
    CoreMessage plain = message(request, version, PayloadTypes.ERROR, Optional.empty());
    Map<CoreField, String> fields = new EnumMap<>(plain.fields());
    fields.put(CoreField.ERROR_CODE, why.code());
    fields.put(CoreField.ERROR_MESSAGE, why.sentence());
    boolean realTime = request.text(CoreField.PROCESSING_MODE).equals("RealTime");
    CoreOperation operation =
        PayloadTypes.operation(request.text(CoreField.PAYLOAD_TYPE), realTime)
            .orElse(realTime ? CoreOperation.REAL_TIME : CoreOperation.BATCH_SUBMISSION);
    return new CoreAnswer(operation, new CoreMessage(fields, Optional.empty()), why.kind());
  }
}
