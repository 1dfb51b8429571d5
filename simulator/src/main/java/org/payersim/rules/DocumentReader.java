package org.payersim.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads all documents of one source. */
final class DocumentReader {
  private static final String KIND = "kind";

  private final FaultList faults;
  private final RuleDocuments documents;
  private boolean checksSchema = true;

  DocumentReader(FaultList faults, RuleDocuments documents) {
    this.faults = faults;
    this.documents = documents;
  }

  /**
   * Shipped sources are held against the schema by a test, not at every start: the validator alone
   * takes most of a second of a cold start.
   */
  void read(RuleSource source) {
    checksSchema = !RuleFiles.isShipped(source);
    try (YamlText yaml = new YamlText(source.text())) {
      for (JsonToken token = yaml.next(); token != null; token = yaml.next()) {
        if (token == JsonToken.START_OBJECT) {
          document(yaml);
        } else if (token != JsonToken.VALUE_NULL) {
          throw new YamlText.Unreadable(yaml.line(), "a document has named fields");
        }
      }
    } catch (YamlText.Unreadable e) {
      faults.add(e.line(), "", String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      faults.add(at == null ? 0 : at.getLineNr(), "", "not YAML: " + firstLine(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").strip();
  }

  private void document(YamlText yaml) throws IOException {
    int line = yaml.line();
    JsonToken first = yaml.next();
    if (first != JsonToken.FIELD_NAME || !yaml.text().equals(KIND)) {
      throw new YamlText.Unreadable(line, "the first field of a document is its kind");
    }
    int kindLine = yaml.line();
    yaml.next();
    Node kindNode = yaml.node();
    String word = kindNode instanceof Node.Scalar scalar ? scalar.text() : "";
    Optional<RuleKind> kind = RuleKind.find(word);
    if (kind.isEmpty()) {
      throw new YamlText.Unreadable(
          kindLine, "kind: '" + word + "' is not payer, plan, fee-schedule, providers or families");
    }
    switch (kind.get()) {
      case PAYER, PLAN, FEE_SCHEDULE -> {
        Map<String, Node.Field> map = new LinkedHashMap<>();
        map.put(KIND, new Node.Field(kindLine, kindNode));
        whole(kind.get(), yaml.fields(line, map));
      }
      case PROVIDERS -> entries(yaml, "providers", this::provider);
      case FAMILIES -> entries(yaml, "families", this::family);
    }
  }

  /** A small document: held against the schema, then read. */
  private void whole(RuleKind kind, Node.Fields fields) {
    int before = faults.size();
    if (checksSchema) {
      RuleSchema.check(kind, fields, faults);
    }
    if (faults.size() > before) {
      return;
    }
    Form form = new Form(fields, "", faults);
    RuleDocuments.Origin origin = new RuleDocuments.Origin(form);
    switch (kind) {
      case PAYER -> documents.add(PayerReader.read(form));
      case PLAN -> documents.add(PlanReader.read(form), origin);
      case FEE_SCHEDULE -> documents.add(FeeScheduleReader.read(form), origin);
      case PROVIDERS, FAMILIES -> throw new IllegalStateException("read entry by entry: " + kind);
    }
  }

  /** A long document: one list, read entry by entry. */
  private void entries(YamlText yaml, String list, Consumer<Form> reader) throws IOException {
    while (yaml.next() != JsonToken.END_OBJECT) {
      String name = yaml.text();
      int line = yaml.line();
      JsonToken token = yaml.next();
      if (!name.equals(list)) {
        faults.add(line, name, "unknown field; known are kind, " + list);
        yaml.node();
      } else if (token == JsonToken.START_ARRAY) {
        for (int i = 0; yaml.next() != JsonToken.END_ARRAY; i++) {
          entry(yaml.node(), list + "[" + i + "]", reader);
        }
      } else {
        faults.add(line, name, "is a list");
        yaml.node();
      }
    }
  }

  private void entry(Node node, String path, Consumer<Form> reader) {
    if (node instanceof Node.Fields fields) {
      reader.accept(new Form(fields, path, faults));
    } else {
      faults.add(node.line(), path, "needs fields of its own");
    }
  }

  private void provider(Form form) {
    documents.add(ProviderReader.read(form));
  }

  private void family(Form form) {
    FamilyReader reader =
        new FamilyReader((plan, where) -> documents.refer(plan, new RuleDocuments.Origin(where)));
    documents.add(reader.read(form));
  }
}
