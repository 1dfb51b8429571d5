package org.payersim.reference.published;

import java.util.List;
import org.payersim.reference.TableKind;

/** The public files that can be loaded, and the tables each turns into. */
public enum PublishedKind {
  /** CMS and NCHS, ICD-10-CM order file: fixed width. */
  ICD10CM,
  /** CMS, HCPCS Level II alphanumeric file (ANWEB): fixed width of 320. */
  HCPCS,
  /** CMS, NCCI procedure-to-procedure edits: tabs or commas. */
  PTP,
  /** CMS, NCCI medically unlikely edits: CSV. */
  MUE,
  /** The same as PTP for outpatient hospital services. */
  PTP_OUTPATIENT,
  /** The same as MUE for outpatient hospital services. */
  MUE_OUTPATIENT,
  /** CMS, NCCI add-on code edits: tabs or commas. */
  ADD_ON,
  /** CMS, national physician fee schedule relative value file: CSV. */
  PFS,
  /**
   * CMS, the files of one release of the same: relative values and, if they are given, geographic
   * indices, anesthesia conversion factors and anesthesia base units: CSV.
   */
  RELATIVE_VALUES,
  /** X12, claim adjustment reason codes: CSV. */
  CARC,
  /** X12, remittance advice remark codes: CSV. */
  RARC,
  /** CAQH CORE 360 code combinations: CSV of the spreadsheet. */
  CORE360;

  /** The tables it turns into; none if it becomes a rules document. */
  public List<TableKind> tables() {
    return switch (this) {
      case ICD10CM -> List.of(TableKind.DIAGNOSES);
      case HCPCS -> List.of(TableKind.PROCEDURES, TableKind.MODIFIERS);
      case PTP -> List.of(TableKind.CODE_PAIRS);
      case MUE -> List.of(TableKind.UNIT_LIMITS);
      case PTP_OUTPATIENT -> List.of(TableKind.CODE_PAIRS_OUTPATIENT);
      case MUE_OUTPATIENT -> List.of(TableKind.UNIT_LIMITS_OUTPATIENT);
      case ADD_ON -> List.of(TableKind.ADD_ONS);
      case RELATIVE_VALUES -> List.of();
      case PFS -> List.of(TableKind.INDICATORS);
      case CARC -> List.of(TableKind.CARCS);
      case RARC -> List.of(TableKind.RARCS);
      case CORE360 -> List.of(TableKind.COMBINATIONS);
    };
  }
}
