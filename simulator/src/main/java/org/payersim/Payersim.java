package org.payersim;

public final class Payersim {
  private Payersim() {}

  public static void main(String[] args) {}
}
