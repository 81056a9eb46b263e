package cn.gongkai.request.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer as drafted: one outcome, and what has to be said for it.
///
/// @param parts personal data may stand in them
/// @param grounds of a partial answer, why a part is refused; none otherwise
public record Decision(Outcome outcome, Map<Part, String> parts, List<Outcome> grounds) {

    public Decision {
        parts = Map.copyOf(parts);
        grounds = List.copyOf(grounds);
    }

    /// What a request has behind it, as far as some outcomes depend on it.
    ///
    /// @param supplemented the applicant supplied what was asked for (art. 30)
    /// @param reasonsAsked reasons for many requests were asked for (art. 35)
    /// @param thirdPartyAsked a third party was asked (art. 32)
    /// @param thirdPartyObjected one of them did not agree
    /// @param answeredBefore an earlier request of the same applicant has an answer (art. 36 (6))
    public record Facts(
            boolean supplemented,
            boolean reasonsAsked,
            boolean thirdPartyAsked,
            boolean thirdPartyObjected,
            boolean answeredBefore) {}

    /// What stands against it, Chinese sentences; nothing, if it can go to review.
    public List<String> faults(Facts facts) {
        var faults = new ArrayList<String>();
        if (outcome.withoutDecision()) {
            faults.add(Sentences.of("fault.withoutDecision", outcome.label()));
        }
        for (var part : outcome.required()) {
            if (!parts.containsKey(part)) {
                faults.add(Sentences.of("fault.missing", part.label()));
            }
        }
        parts.forEach((part, words) -> {
            if (!part.takes(words)) {
                faults.add(Sentences.of("fault.part." + (words.isBlank() ? "blank" : "choice"), part.label()));
            } else if (!belongs(part)) {
                faults.add(Sentences.of("fault.foreign", part.label(), outcome.label()));
            }
        });
        if ((outcome == Outcome.PARTIAL) == grounds.isEmpty()
                || !grounds.stream().allMatch(Outcome::refusal)) {
            faults.add(Sentences.of("fault.grounds"));
        }
        unmet(facts).ifPresent(key -> faults.add(Sentences.of("fault." + key)));
        return List.copyOf(faults);
    }

    /// The articles it rests on, each once.
    public String articles() {
        return Stream.concat(Stream.of(outcome), grounds.stream())
                .map(Outcome::article)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /// Says why information is disclosed that a third party does not want disclosed (art. 32): who objected has to be
    /// told.
    public boolean overObjection() {
        return (outcome == Outcome.OPEN_PROVIDED || outcome == Outcome.PARTIAL)
                && parts.containsKey(Part.PUBLIC_INTEREST);
    }

    /// What is disclosed, in words.
    public String disclosed() {
        return parts.getOrDefault(outcome == Outcome.PARTIAL ? Part.OPEN_PART : Part.PROVIDED, "");
    }

    /// The part that is refused is what the third party wants kept.
    private boolean withheld() {
        return grounds.contains(Outcome.DENY_THIRD_PARTY);
    }

    private boolean belongs(Part part) {
        return outcome.required().contains(part)
                || outcome.optional().filter(part::equals).isPresent();
    }

    private Optional<String> unmet(Facts facts) {
        return switch (outcome) {
            case STILL_UNCLEAR -> unless(facts.supplemented(), "notSupplemented");
            case NP_EXCESSIVE -> unless(facts.reasonsAsked(), "reasonsNotAsked");
            case NP_DUPLICATE -> unless(facts.answeredBefore(), "notAnsweredBefore");
            case DENY_THIRD_PARTY -> unless(facts.thirdPartyAsked(), "thirdPartyNotAsked");
            case OPEN_PROVIDED, PARTIAL ->
                unless(!facts.thirdPartyObjected() || withheld() || overObjection(), "objectionUnanswered");
            default -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean met, String key) {
        return met ? Optional.empty() : Optional.of(key);
    }

    @Override
    public String toString() {
        return "Decision[" + outcome + "]";
    }
}
