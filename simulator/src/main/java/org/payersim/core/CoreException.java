package org.payersim.core;

/**
 * An envelope that cannot be taken; what is in it is not looked at, so no 999 comes of it.
 *
 * <p>Codes are those of the rule (vC2.2.0, section 4.3.3): the name of a field with {@code
 * Required} or {@code Illegal}, and {@code UnAuthorized}, {@code VersionMismatch}, {@code
 * ChecksumMismatched}, {@code NotSupported}, {@code Sender}, {@code Receiver}.
 */
public final class CoreException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final CoreAnswer.Kind kind;

  CoreException(String code, String message) {
    this(code, message, CoreAnswer.Kind.REFUSED);
  }

  private CoreException(String code, String message, CoreAnswer.Kind kind) {
    super(message);
    this.code = code;
    this.kind = kind;
  }

  /** Who sends could not be verified. */
  static CoreException unauthorized(String why, CoreAnswer.Kind kind) {
    return new CoreException("UnAuthorized", why, kind);
  }

  static CoreException required(CoreField field) {
    return new CoreException(field.word() + "Required", field.word() + " is missing");
  }

  static CoreException illegal(CoreField field, String why) {
    return new CoreException(field.word() + "Illegal", field.word() + " " + why);
  }

  /** What becomes of the request. */
  CoreAnswer.Kind kind() {
    return kind;
  }

  /** ErrorCode. */
  public String code() {
    return code;
  }

  /** ErrorMessage: one sentence without a person's data. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
