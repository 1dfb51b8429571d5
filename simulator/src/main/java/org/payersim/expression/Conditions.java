package org.payersim.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles conditions written in CEL, the Common Expression Language (cel.dev). It has no loops and
 * no side effects; macros over lists are bounded here, and so are the length and depth of a text.
 */
public final class Conditions {
  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(4_000)
          .maxParseRecursionDepth(50)
          .comprehensionMaxIterations(10_000)
          .maxRegexProgramSize(1_000)
          .enableRegexPartialMatch(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

  private final CelCompiler compiler;

  /** Knows these names. */
  public Conditions(Map<String, FactType> names) {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .setResultType(SimpleType.BOOL);
    names.forEach((name, type) -> builder.addVar(name, type(type)));
    this.compiler = builder.build();
  }

  private static CelType type(FactType type) {
    return switch (type) {
      case TEXT -> SimpleType.STRING;
      case WHOLE -> SimpleType.INT;
      case TRUTH -> SimpleType.BOOL;
      case TEXTS -> ListType.create(SimpleType.STRING);
      case NUMBERS_BY_TEXT -> MapType.create(SimpleType.STRING, ListType.create(SimpleType.INT));
    };
  }

  /**
   * Compiles a condition.
   *
   * @throws FaultyConditionException if it is none, with every fault and where it stands
   */
  public Condition compile(String text) {
    CelValidationResult result = compiler.compile(text);
    if (result.hasError()) {
      throw new FaultyConditionException(
          result.getErrors().stream().map(Conditions::fault).toList());
    }
    try {
      CelAbstractSyntaxTree tree = result.getAst();
      return new Compiled(RUNTIME.createProgram(tree));
    } catch (CelValidationException | CelEvaluationException e) {
      throw new FaultyConditionException(List.of(String.valueOf(e.getMessage())));
    }
  }

  /** Line and column of the text, both from 1 on, and what is wrong there. */
  private static String fault(CelIssue issue) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(1, issue.getSourceLocation().getColumn() + 1);
    String message = issue.getMessage().lines().findFirst().orElse("");
    return "at " + line + ":" + column + ": " + message.replace(" (in container '')", "");
  }

  private record Compiled(CelRuntime.Program program) implements Condition {
    @Override
    public boolean holds(Facts facts) throws UndecidableException {
      try {
        return (boolean) program.eval(name -> Optional.of(facts.of(name)));
      } catch (CelEvaluationException e) {
        throw new UndecidableException(String.valueOf(e.getMessage()), e);
      }
    }
  }
}
