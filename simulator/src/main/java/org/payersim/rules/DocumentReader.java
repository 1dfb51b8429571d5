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
import org.payersim.benefit.Authorization;
import org.payersim.reference.TableText;

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
    if (source.isTable()) {
      TableText.read(source.text(), faults::add).ifPresent(documents::add);
      return;
    }
    checksSchema = !RuleFiles.isShipped(source);
    String language = source.isJson() ? "JSON" : "YAML";
    try (RuleText tokens = new RuleText(source)) {
      for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
        if (token == JsonToken.START_OBJECT) {
          document(tokens);
        } else if (token != JsonToken.VALUE_NULL) {
          throw new RuleText.Unreadable(tokens.line(), "a document has named fields");
        }
      }
    } catch (RuleText.Unreadable e) {
      faults.add(e.line(), "", String.valueOf(e.getMessage()));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      faults.add(at == null ? 0 : at.getLineNr(), "", "not " + language + ": " + firstLine(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").strip();
  }

  private void document(RuleText tokens) throws IOException {
    int line = tokens.line();
    JsonToken first = tokens.next();
    if (first != JsonToken.FIELD_NAME || !tokens.text().equals(KIND)) {
      throw new RuleText.Unreadable(line, "the first field of a document is its kind");
    }
    int kindLine = tokens.line();
    tokens.next();
    Node kindNode = tokens.node();
    String word = kindNode instanceof Node.Scalar scalar ? scalar.text() : "";
    Optional<RuleKind> kind = RuleKind.find(word);
    if (kind.isEmpty()) {
      throw new RuleText.Unreadable(
          kindLine,
          "kind: '"
              + word
              + "' is not payer, payments, partners, plan, fee-schedule, contract, relative-values,"
              + " user-rules, stubs, faults, interest, hdhp-limits, service-types, providers,"
              + " families, authorizations or referrals");
    }
    switch (kind.get()) {
      case PAYER,
          PAYMENTS,
          PARTNERS,
          PLAN,
          FEE_SCHEDULE,
          CONTRACT,
          RELATIVE_VALUES,
          USER_RULES,
          STUBS,
          FAULTS,
          INTEREST,
          HDHP_LIMITS,
          SERVICE_TYPES -> {
        Map<String, Node.Field> map = new LinkedHashMap<>();
        map.put(KIND, new Node.Field(kindLine, kindNode));
        whole(kind.get(), tokens.fields(line, map));
      }
      case PROVIDERS -> entries(tokens, "providers", this::provider);
      case FAMILIES -> entries(tokens, "families", this::family);
      case AUTHORIZATIONS ->
          entries(
              tokens,
              "authorizations",
              form -> documents.add(AuthorizationReader.read(form, Authorization.Kind.SERVICES)));
      case REFERRALS ->
          entries(
              tokens,
              "referrals",
              form -> documents.add(AuthorizationReader.read(form, Authorization.Kind.REFERRAL)));
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
    Form form = new Form(fields, FieldPath.DOCUMENT, faults);
    RuleDocuments.Origin origin = new RuleDocuments.Origin(form);
    int reasons = faults.reasons().size();
    read(kind, form, origin);
    if (faults.size() == before && form.has("effective")) {
      faults.until(form.form("effective").span().to(), reasons);
    }
  }

  private void read(RuleKind kind, Form form, RuleDocuments.Origin origin) {
    switch (kind) {
      case PAYER -> documents.add(PayerReader.read(form), origin);
      case PAYMENTS -> documents.add(PaymentsReader.read(form));
      case PARTNERS -> PartnersReader.read(form).forEach(documents::add);
      case PLAN -> documents.add(PlanReader.read(form), origin);
      case FEE_SCHEDULE -> documents.add(FeeScheduleReader.read(form), origin);
      case CONTRACT -> documents.add(ContractReader.read(form), origin);
      case RELATIVE_VALUES -> documents.add(RelativeValuesReader.read(form), origin);
      case USER_RULES -> documents.add(UserRulesReader.read(form), origin);
      case STUBS -> documents.add(StubsReader.read(form));
      case FAULTS -> documents.add(FaultsReader.read(form));
      case INTEREST -> documents.add(InterestReader.read(form), origin);
      case HDHP_LIMITS -> documents.addHdhpLimits(HdhpLimits.read(form));
      case SERVICE_TYPES -> documents.add(ServiceTypesReader.read(form));
      case PROVIDERS, FAMILIES, AUTHORIZATIONS, REFERRALS ->
          throw new IllegalStateException("read entry by entry: " + kind);
    }
  }

  /** A long document: one list, read entry by entry. */
  private void entries(RuleText tokens, String list, Consumer<Form> reader) throws IOException {
    while (tokens.next() != JsonToken.END_OBJECT) {
      String name = tokens.text();
      int line = tokens.line();
      JsonToken token = tokens.next();
      if (!name.equals(list)) {
        faults.add(line, name, "unknown field; known are kind, " + list);
        tokens.node();
      } else if (token == JsonToken.START_ARRAY) {
        for (int i = 0; tokens.next() != JsonToken.END_ARRAY; i++) {
          entry(tokens.node(), FieldPath.DOCUMENT.item(list, i), reader);
        }
      } else {
        faults.add(line, name, "is a list");
        tokens.node();
      }
    }
  }

  private void entry(Node node, FieldPath path, Consumer<Form> reader) {
    if (node instanceof Node.Fields fields) {
      reader.accept(new Form(fields, path, faults));
    } else {
      faults.add(node.line(), path.toString(), "needs fields of its own");
    }
  }

  private void provider(Form form) {
    documents.add(ProviderReader.read(form), new RuleDocuments.Origin(form));
  }

  private void family(Form form) {
    FamilyReader reader =
        new FamilyReader((plan, where) -> documents.refer(plan, new RuleDocuments.Origin(where)));
    documents.add(reader.read(form));
  }
}
