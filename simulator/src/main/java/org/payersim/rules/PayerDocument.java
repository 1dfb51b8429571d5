package org.payersim.rules;

import java.util.Optional;
import java.util.Set;

/**
 * The payer's own document.
 *
 * @param payer who it is
 * @param ids identifiers claims may be addressed to, the payer's own among them
 * @param edits front-end edits
 * @param identity how claims are answered whose payer, member or name is not right
 * @param liability what becomes of claims about injuries
 * @param passesOn whether claims are passed on to the next payer on file
 * @param providers what is asked of providers
 * @param passingOn submitters who are payers passing claims on
 * @param authorizationNumbers the form of our authorisation numbers, a regular expression
 * @param editReasons what code edits deny for
 * @param stages how the stages are switched
 * @param deadlines how long it waits after a first answer
 * @param interest what late claims earn
 * @param inquiries for which days eligibility may be asked
 * @param reviews how requests for review are answered
 */
record PayerDocument(
    Payer payer,
    Set<String> ids,
    Edits edits,
    IdentityPolicy identity,
    LiabilityPolicy liability,
    boolean passesOn,
    ProviderPolicy providers,
    Set<String> passingOn,
    Optional<String> authorizationNumbers,
    EditReasons editReasons,
    StageSwitches stages,
    Deadlines deadlines,
    InterestRules.Terms interest,
    InquiryPeriod inquiries,
    ReviewPolicy reviews) {}
