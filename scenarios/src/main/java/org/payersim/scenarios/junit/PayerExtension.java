package org.payersim.scenarios.junit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests payers: one for every parameter of type {@link TestPayer} and every field of that
 * type marked {@link Payer}, new for each test and gone after it. All payers of a run share one
 * ledger in memory and see nothing of each other, so tests may run in parallel.
 */
public final class PayerExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace SPACE = Namespace.create(PayerExtension.class);

  @Override
  public void beforeEach(ExtensionContext context) {
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      for (Class<?> type = instance.getClass();
          type != null && type != Object.class;
          type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (field.isAnnotationPresent(Payer.class)) {
            set(field, instance, open(context, Optional.of(field.getAnnotation(Payer.class))));
          }
        }
      }
    }
  }

  private static void set(Field field, Object instance, TestPayer payer) {
    try {
      field.setAccessible(true);
      field.set(instance, payer);
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@Payer goes with a TestPayer, not final: " + field, e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestPayer.class;
  }

  @Override
  public TestPayer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "a TestPayer belongs to one test: take it as a parameter of the test or of @BeforeEach,"
              + " or as a field");
    }
    return open(context, parameter.findAnnotation(Payer.class));
  }

  private static TestPayer open(ExtensionContext context, Optional<Payer> wanted) {
    TestPayer payer =
        wanted.isPresent()
            ? TestPayer.open(wanted.get(), context.getRequiredTestClass())
            : TestPayer.open();
    opened(context).add(payer);
    return payer;
  }

  /** Put and got the way every version of JUnit 5 and 6 has. */
  @SuppressWarnings("unchecked") // put there by this class only
  private static List<TestPayer> opened(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(SPACE);
    String own = context.getUniqueId(); // a store also finds what its parents hold
    List<TestPayer> known = (List<TestPayer>) store.get(own);
    if (known == null) {
      known = new ArrayList<>();
      store.put(own, known);
    }
    return known;
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    Optional<IOException> failure = Optional.empty();
    List<TestPayer> opened = opened(context);
    for (TestPayer payer : opened) {
      try {
        payer.close();
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    opened.clear();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
