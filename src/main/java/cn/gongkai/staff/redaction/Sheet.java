package cn.gongkai.staff.redaction;

import cn.gongkai.redaction.Finding;
import cn.gongkai.redaction.Format;
import cn.gongkai.redaction.finder.FindingKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A file in hand: what was found in it and what has been decided.
///
/// @param clerk who brought it
/// @param name what the copy is called, without an ending
/// @param request it is for
/// @param number of that request
/// @param original the enclosure of that request it is
/// @param own further words to cover
/// @param review of its secrecy marks
record Sheet(
        String clerk,
        String name,
        Format format,
        Optional<UUID> request,
        Optional<String> number,
        Optional<UUID> original,
        List<Finding> findings,
        List<String> notes,
        Map<Integer, Decision> decisions,
        List<String> own,
        Optional<Review> review) {

    Sheet {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        decisions = Map.copyOf(decisions);
        own = List.copyOf(own);
    }

    /// Who says that a marked file may be worked on, and why.
    record Review(String by, String reason) {

        @Override
        public String toString() {
            return "Review[" + by + "]";
        }
    }

    private static final int LONGEST_NAME = 80;

    /// A name for a file, without its ending and without what names of files cannot hold.
    static String bare(String name) {
        var bare = name.replaceAll("\\.[A-Za-z]{2,5}$", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]", "")
                .strip();
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }

    /// Whether it bears marks that only a secrecy reviewer can decide about.
    public boolean marked() {
        return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.SECRECY_MARK);
    }

    /// Whether nobody has reviewed those marks.
    public boolean stopped() {
        return marked() && review.isEmpty();
    }

    /// What nobody has decided about.
    public List<Finding> undecided() {
        return findings.stream()
                .filter(finding -> !decisions.containsKey(finding.id()))
                .toList();
    }

    List<Finding> covered() {
        return findings.stream()
                .filter(finding -> decisions.get(finding.id()) == Decision.COVER)
                .toList();
    }

    /// With these decisions in place of earlier ones; what is not among the findings is nothing.
    Sheet with(Map<Integer, Decision> more, List<String> words, String called) {
        var all = new TreeMap<>(decisions);
        findings.stream()
                .filter(finding -> more.containsKey(finding.id()))
                .forEach(finding -> all.put(finding.id(), more.getOrDefault(finding.id(), Decision.COVER)));
        return new Sheet(
                clerk,
                bare(called).isEmpty() ? name : bare(called),
                format,
                request,
                number,
                original,
                findings,
                notes,
                all,
                words,
                review);
    }

    /// With one decision for all of a kind.
    Sheet withAll(FindingKind kind, Decision decision) {
        var all = new TreeMap<>(decisions);
        findings.stream().filter(finding -> finding.kind() == kind).forEach(finding -> all.put(finding.id(), decision));
        return with(all, own, name);
    }

    Sheet reviewed(Review by) {
        return new Sheet(
                clerk, name, format, request, number, original, findings, notes, decisions, own, Optional.of(by));
    }

    @Override
    public String toString() {
        return "Sheet[" + findings.size() + " findings]";
    }
}
