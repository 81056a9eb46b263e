package cn.gongkai.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One thing that happened to a request.
///
/// @param sequence from 1 within its request
/// @param on the day it happened
/// @param at the moment it was written down
/// @param actor APPLICANT, SYSTEM or the name of a member of staff
/// @param facts without personal data
/// @param words with personal data; encrypted in the database
record RequestEvent(
        int sequence,
        EventKind kind,
        LocalDate on,
        Instant at,
        String actor,
        Map<String, String> facts,
        Map<String, String> words) {

    static final String APPLICANT = "APPLICANT";

    RequestEvent {
        facts = Map.copyOf(facts);
        words = Map.copyOf(words);
    }

    Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Optional<String> word(String name) {
        return Optional.ofNullable(words.get(name));
    }

    @Override
    public String toString() {
        return "RequestEvent[" + sequence + " " + kind + " " + on + "]";
    }
}
