package example.billing;

/** A remittance that cannot be right; nothing of it was posted. */
public final class PostingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PostingException(String message) {
    super(message);
  }
}
