package org.payersim.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Admission and discharge (CL1, DTP 435, DTP 096; UB-04 form locators 12 to 17). Absent strings are
 * empty.
 *
 * @param admitted day of admission or start of care
 * @param admissionHour full hour of admission, 0 to 23
 * @param type priority of the admission or visit (CL101): 1 emergency, 2 urgent, 3 elective, ...
 * @param source point of origin (CL102)
 * @param dischargeHour full hour of discharge, 0 to 23
 * @param patientStatus CL103: 01 home, 02 other hospital, 20 died, 30 still a patient, ...
 */
public record Stay(
    Optional<LocalDate> admitted,
    Optional<Integer> admissionHour,
    String type,
    String source,
    Optional<Integer> dischargeHour,
    String patientStatus) {}
