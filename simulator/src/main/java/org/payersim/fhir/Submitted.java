package org.payersim.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/** What an operation was sent: a resource, Parameters around it, or a Bundle with it. */
final class Submitted {
  private Submitted() {}

  /** Without the Parameters it may have come in, named {@code resource} as the operations say. */
  static Resource unwrapped(Resource sent) {
    if (sent instanceof org.hl7.fhir.r4.model.Parameters parameters) {
      for (ParametersParameterComponent parameter : parameters.getParameter()) {
        if ("resource".equals(parameter.getName()) && parameter.hasResource()) {
          return parameter.getResource();
        }
      }
      throw new RefusedException(400, IssueType.REQUIRED, "the parameter resource is missing");
    }
    return sent;
  }

  /** The first resource of a type, sent by itself or in a Bundle with those it refers to. */
  static <T extends Resource> T one(Resource sent, Class<T> type) {
    Resource resource = unwrapped(sent);
    if (type.isInstance(resource)) {
      return type.cast(resource);
    }
    if (resource instanceof Bundle bundle) {
      for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
        if (type.isInstance(entry.getResource())) {
          return type.cast(entry.getResource());
        }
      }
    }
    throw new RefusedException(
        400, IssueType.INVALID, "a " + type.getSimpleName() + " is sent here");
  }
}
